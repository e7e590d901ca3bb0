#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lines in, answers out, in order: the loop of the commands that read text a line at a time.
package enum LineStream {
    /// How many lines were answered, and how many of them refused.
    package struct Summary: Hashable, Sendable {
        package var lines = 0
        package var refused = 0
    }

    /// What a batch of lines came to.
    struct Answer: Sendable {
        var bytes = [UInt8]()
        var lines = 0
        var refused = 0
    }

    /// Lines longer than this are refused: no record of feedback is that long.
    package static let longestLine = 16 << 20

    /// Reads lines from one file descriptor until its end and writes what `answer` makes of them to another.
    ///
    /// Batches are answered on `threads` threads and written in the order that they came. Whoever closes the output early ends the
    /// loop; that is no error.
    /// - Parameter keepsBlankLines: whether lines that hold white space only are answered too, rather than passed over.
    /// - Throws: ``TextError`` `input-unreadable` or `output-unwritable`.
    static func run(
        input: Int32, output: Int32, threads: Int, keepsBlankLines: Bool = false,
        answer: @escaping @Sendable ([[UInt8]]) -> Answer
    ) async throws -> Summary {
        signal(SIGPIPE, SIG_IGN)
        let limit = max(threads, 1) * 2
        var reader = LineBatches(descriptor: input, keepsBlankLines: keepsBlankLines)
        var summary = Summary()
        try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            var started = 0
            var written = 0
            var waiting: [Int: Answer] = [:]
            var isOpen = true
            var atEnd = false
            while isOpen, !atEnd || written < started {
                if !atEnd, started - written < limit {
                    guard let batch = try reader.next() else {
                        atEnd = true
                        continue
                    }
                    let number = started
                    started += 1
                    group.addTask { (number, answer(batch)) }
                    continue
                }
                guard let (number, result) = try await group.next() else { break }
                waiting[number] = result
                while let ready = waiting.removeValue(forKey: written) {
                    written += 1
                    summary.lines += ready.lines
                    summary.refused += ready.refused
                    isOpen = try write(ready.bytes, to: output)
                    if !isOpen { break }
                }
            }
            group.cancelAll()
        }
        return summary
    }

    /// Whether the reader is still there.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(TextError) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                done += count
            } else if errno == EPIPE {
                return false
            } else if errno != EINTR {
                throw TextError(code: "output-unwritable", message: "the answers can't be written; is the disk full?")
            }
        }
        return true
    }
}

/// The C function of that name, which ``LineStream/write(_:to:)`` would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// Cuts what a file descriptor gives into batches of lines.
private struct LineBatches {
    let descriptor: Int32
    let keepsBlankLines: Bool
    private var rest = [UInt8]()
    private var isAtEnd = false
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    init(descriptor: Int32, keepsBlankLines: Bool) {
        self.descriptor = descriptor
        self.keepsBlankLines = keepsBlankLines
    }

    /// The lines that came with the next read, or `nil` at the end; a batch waits for no more than what is there.
    mutating func next() throws(TextError) -> [[UInt8]]? {
        while !isAtEnd {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw TextError(code: "input-unreadable", message: "the input can't be read any further")
            }
            if count == 0 {
                isAtEnd = true
                break
            }
            guard let end = buffer[..<count].lastIndex(of: 0x0A) else {
                // Past the limit only the length matters: the line will be refused, its bytes need not be kept.
                if rest.count <= LineStream.longestLine { rest += buffer[..<count] }
                continue
            }
            rest += buffer[..<end]
            let lines = lines(rest)
            rest = Array(buffer[(end + 1)..<count])
            if !lines.isEmpty { return lines }
        }
        guard !rest.isEmpty else { return nil }
        let lines = lines(rest)
        rest = []
        return lines.isEmpty ? nil : lines
    }

    private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        if keepsBlankLines { return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) } }
        return bytes.split(separator: 0x0A).filter { line in
            !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        }.map { Array($0) }
    }
}
