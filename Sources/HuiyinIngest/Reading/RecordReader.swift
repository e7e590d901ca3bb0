import HuiyinDomain

/// Reads a file record by record, in the memory of one window.
///
/// What cannot be read comes out as a record with a ``RawRecord/problem``, so that every byte of the file is in a record, in a
/// separator, or in a record that says what is missing.
package struct RecordReader {
    private enum Splitter {
        case delimited(DelimitedSplitter)
        case lines(LineSplitter)
        case json(JSONSplitter)
    }

    /// No record may be longer, in bytes.
    package static let defaultLimit = 16 << 20
    /// How much of a record that is too long is kept.
    private static let keptOfTooLong = 1 << 16

    private let reader: ByteReader
    private var splitter: Splitter
    private let limit: Int
    private var oversized: RawRecord?
    /// The physical line where the next byte stands.
    package private(set) var line: Int
    private var isDone = false
    private var isBehindCR = false

    /// - Parameters:
    ///   - line: the physical line of the reader's next byte.
    ///   - limit: the greatest length of a record in bytes.
    package init(_ reader: ByteReader, _ container: Container, line: Int = 1, limit: Int = RecordReader.defaultLimit) {
        self.reader = reader
        self.line = line
        self.limit = limit
        splitter =
            switch container {
            case .delimited(let delimiter): .delimited(DelimitedSplitter(delimiter: delimiter))
            case .jsonLines: .lines(LineSplitter())
            case .json(let path, let isGB18030): .json(JSONSplitter(path: path, isGB18030: isGB18030))
            case .keyedJSON(let path, let isGB18030):
                .json(JSONSplitter(path: path, isGB18030: isGB18030, isKeyed: true))
            }
    }

    /// The offset in the file just behind the records given out so far.
    package var offset: Int64 { reader.offset }

    /// The next record, or `nil` at the end.
    ///
    /// - Throws: ``IngestError`` when the bytes cannot be had; records given out before stay good.
    package mutating func next() throws(IngestError) -> RawRecord? {
        while !isDone {
            switch step() {
            case .needsMore:
                if reader.available > limit, let record = try tooLong() { return record }
                _ = try reader.fill()
            case .skip(let count):
                advance(count)
            case .record(let length, let consumed, let problem):
                return take(length, consumed, problem)
            case .end(let problem):
                isDone = true
                guard let problem else { return nil }
                return try finish(problem)
            }
        }
        return nil
    }

    /// Ends reading with what is wrong with the rest.
    private mutating func finish(_ problem: SplitProblem) throws(IngestError) -> RawRecord {
        isDone = true
        // As much is kept whatever happens to be in the window.
        try reader.fill(atLeast: Self.keptOfTooLong)
        let rest = Array(reader.bytes[reader.position...].prefix(Self.keptOfTooLong))
        return RawRecord(bytes: rest, line: line, offset: reader.offset, problem: diagnostic(problem, line: line))
    }

    private mutating func step() -> SplitStep {
        switch splitter {
        case .delimited(var state):
            defer { splitter = .delimited(state) }
            return state.step(reader.bytes, reader.position, isAtEnd: reader.isAtEnd)
        case .lines(var state):
            defer { splitter = .lines(state) }
            return state.step(reader.bytes, reader.position, isAtEnd: reader.isAtEnd)
        case .json(var state):
            defer { splitter = .json(state) }
            return state.step(reader.bytes, reader.position, isAtEnd: reader.isAtEnd)
        }
    }

    private mutating func take(_ length: Int, _ consumed: Int, _ problem: SplitProblem?) -> RawRecord {
        if let record = oversized {
            oversized = nil
            advance(consumed)
            return record
        }
        let start = reader.position
        // A row of a sheet is numbered as its program numbers it.
        let line = reader.row(at: reader.offset) ?? line
        let record = RawRecord(
            bytes: Array(reader.bytes[start..<start + length]), line: line, offset: reader.offset,
            problem: problem.map { diagnostic($0, line: line) })
        advance(consumed)
        return record
    }

    /// Drops what was seen of a record beyond the limit; the first line of one whose quote never closed comes back at once.
    private mutating func tooLong() throws(IngestError) -> RawRecord? {
        switch splitter {
        case .delimited(var state):
            let step = state.tooLong()
            splitter = .delimited(state)
            if case .record(let length, let consumed, let problem)? = step { return take(length, consumed, problem) }
        case .lines(var state):
            state.tooLong()
            splitter = .lines(state)
        case .json(var state):
            let step = state.tooLong()
            splitter = .json(state)
            if case .end(let problem?)? = step { return try finish(problem) }
        }
        if oversized == nil {
            let kept = Array(reader.bytes[reader.position...].prefix(Self.keptOfTooLong))
            let problem = SplitProblem(
                code: "record-too-long",
                message: "the record is longer than \(limit >> 10) KiB; its first \(kept.count >> 10) KiB are kept "
                    + "(is a line end or a closing quote missing?)"
            )
            oversized = RawRecord(
                bytes: kept, line: line, offset: reader.offset, problem: diagnostic(problem, line: line))
        }
        advance(reader.available)
        return nil
    }

    private mutating func advance(_ count: Int) {
        let bytes = reader.bytes
        let end = reader.position + count
        var index = reader.position
        var lines = 0
        while index < end {
            let byte = bytes[index]
            // CR and LF are one line end, also where one is consumed after the other.
            if byte == 0x0D || (byte == 0x0A && !isBehindCR) { lines += 1 }
            isBehindCR = byte == 0x0D
            index += 1
        }
        line += lines
        reader.consume(count)
    }

    private func diagnostic(_ problem: SplitProblem, line: Int) -> Diagnostic {
        Diagnostic(code: problem.code, message: problem.message, file: reader.origin.name, line: line)
    }
}
