/// Finds where the records of a delimited table end; RFC 4180, with the three line ends that are in use.
///
/// A quote inside a quoted cell that nothing explains (`"他说"好""`) is taken as it stands as long as the record keeps to its
/// line. Where it does not, or where a quote never closes, only the first physical line is refused and reading goes on
/// behind it: one lost quote must not swallow the rest of a file.
package struct DelimitedSplitter {
    private enum State {
        case startOfCell
        case unquoted
        case quoted
        case quoteInQuoted
    }

    private let delimiter: UInt8
    private var state = State.startOfCell
    private var scanned = 0
    /// The length of the first physical line, once a quoted cell has gone past its end.
    private var firstLine: (length: Int, consumed: Int)?
    private var hasStrayQuote = false
    private var isDropping = false

    package init(delimiter: UInt8) { self.delimiter = delimiter }

    package mutating func step(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        let count = bytes.count
        var index = position + scanned
        if index == position, !isDropping {
            guard index < count else { return isAtEnd ? .end(nil) : .needsMore }
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                guard let length = lineEnd(bytes, index, isAtEnd) else { return .needsMore }
                return .skip(length)
            }
        }
        var state = state
        let delimiter = delimiter
        while index < count {
            let byte = bytes[index]
            switch state {
            case .startOfCell, .unquoted:
                if byte == 0x0A || byte == 0x0D {
                    return finish(bytes, position, index, isAtEnd, state)
                }
                state = byte == delimiter ? .startOfCell : byte == 0x22 && state == .startOfCell ? .quoted : .unquoted
            case .quoted:
                if byte == 0x22 {
                    state = .quoteInQuoted
                } else if byte == 0x0A || byte == 0x0D {
                    guard let length = lineEnd(bytes, index, isAtEnd) else { return pause(index - position, state) }
                    if hasStrayQuote {
                        return refuse(index - position, index - position + length, Self.stray)
                    }
                    if isDropping { return finish(bytes, position, index, isAtEnd, state) }
                    if firstLine == nil { firstLine = (index - position, index - position + length) }
                    index += length - 1
                }
            case .quoteInQuoted:
                if byte == 0x22 {
                    state = .quoted
                } else if byte == delimiter {
                    state = .startOfCell
                } else if byte == 0x0A || byte == 0x0D {
                    return finish(bytes, position, index, isAtEnd, state)
                } else {
                    if let firstLine { return refuse(firstLine.length, firstLine.consumed, Self.stray) }
                    hasStrayQuote = true
                    state = .quoted
                }
            }
            index += 1
        }
        guard isAtEnd else { return pause(index - position, state) }
        if state == .quoted {
            let line = firstLine ?? (count - position, count - position)
            return refuse(line.length, line.consumed, hasStrayQuote ? Self.stray : Self.unterminated)
        }
        let isDropping = isDropping
        reset()
        if !isDropping, count > position, bytes[position..<count].allSatisfy({ $0 == delimiter || $0 == 0x20 }) {
            return .skip(count - position)
        }
        return .record(length: count - position, consumed: count - position, problem: nil)
    }

    /// Gives up on a record that has become too long: the first line of one whose quote never closed, else `nil` after
    /// which the bytes seen so far may be thrown away.
    package mutating func tooLong() -> SplitStep? {
        if let firstLine { return refuse(firstLine.length, firstLine.consumed, Self.unterminated) }
        scanned = 0
        isDropping = true
        return nil
    }

    static let stray = SplitProblem(
        code: "quote-misplaced",
        message:
            "a quote stands inside a quoted cell that does not end on this line; write quotes inside a cell twice (\"\")"
    )
    static let unterminated = SplitProblem(
        code: "quote-unterminated",
        message:
            "a quoted cell begins on this line and never ends; close its quote, or write it twice if it belongs to the text"
    )

    private mutating func pause(_ scanned: Int, _ state: State) -> SplitStep {
        self.scanned = scanned
        self.state = state
        return .needsMore
    }

    private mutating func finish(
        _ bytes: [UInt8], _ position: Int, _ index: Int, _ isAtEnd: Bool, _ state: State
    ) -> SplitStep {
        guard let length = lineEnd(bytes, index, isAtEnd) else { return pause(index - position, state) }
        let isDropping = isDropping
        reset()
        // A row of nothing but delimiters is an empty line of a spreadsheet.
        if !isDropping, bytes[position..<index].allSatisfy({ $0 == delimiter || $0 == 0x20 }) {
            return .skip(index - position + length)
        }
        return .record(length: index - position, consumed: index - position + length, problem: nil)
    }

    private mutating func refuse(_ length: Int, _ consumed: Int, _ problem: SplitProblem) -> SplitStep {
        reset()
        return .record(length: length, consumed: consumed, problem: problem)
    }

    private mutating func reset() {
        state = .startOfCell
        scanned = 0
        firstLine = nil
        hasStrayQuote = false
        isDropping = false
    }

    /// 1 or 2, or `nil` when the byte behind a carriage return is not there yet.
    private func lineEnd(_ bytes: [UInt8], _ index: Int, _ isAtEnd: Bool) -> Int? {
        guard bytes[index] == 0x0D else { return 1 }
        guard index + 1 < bytes.count else { return isAtEnd ? 1 : nil }
        return bytes[index + 1] == 0x0A ? 2 : 1
    }
}
