/// Finds the records of a JSON document without ever holding more than one of them.
///
/// It walks the document's brackets and strings down to the array at `path` and gives back each element as bytes; whether an
/// element is right inside is for ``JSONValue`` to say.
package struct JSONSplitter {
    private enum Frame {
        /// The key whose value comes next or is being read, and whether a key may come now.
        case object(key: String?, expectsKey: Bool)
        case array
    }

    private let path: [String]?
    private let isGB18030: Bool
    private let isKeyed: Bool
    private var stack: [Frame] = []
    private var isInRecords: Bool
    private var wasFound: Bool
    private var element: Element?
    /// Whether the end in the middle has been told already.
    private var isTruncated = false

    private struct Element {
        var closers: [UInt8] = []
        var isInString = false
        var scanned = 0
        var isScalar = false
        var phase = Phase.value
    }

    /// Which part of a member is being read; elements of a list are all value.
    private enum Phase {
        case key
        case colon
        case value
    }

    /// - Parameters:
    ///   - path: the keys that lead to the array of records (`[]` is the document itself), or `nil` where each value at the
    ///     top of the file is a record.
    ///   - isGB18030: whether the second byte of a character may look like a bracket or a backslash.
    ///   - isKeyed: whether an object lies at `path`, whose members are the records.
    package init(path: [String]?, isGB18030: Bool, isKeyed: Bool = false) {
        self.isKeyed = isKeyed
        self.path = path
        self.isGB18030 = isGB18030
        isInRecords = path == nil
        wasFound = path == nil
    }

    package mutating func step(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        if element != nil { return scanElement(bytes, position, isAtEnd: isAtEnd) }
        return isInRecords ? nextElement(bytes, position, isAtEnd: isAtEnd) : seek(bytes, position, isAtEnd: isAtEnd)
    }

    /// Gives up on what has become too long: a record, after which the bytes seen so far may be thrown away (`nil`), or
    /// something on the way to the records, after which nothing can be read.
    package mutating func tooLong() -> SplitStep? {
        guard element != nil else { return .end(Self.endless) }
        element?.scanned = 0
        return nil
    }

    // MARK: Between the records

    private mutating func nextElement(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        var index = position
        while index < bytes.count, Self.isSpace(bytes[index]) || (bytes[index] == 0x2C && path != nil) { index += 1 }
        if index > position { return .skip(index - position) }
        guard index < bytes.count else {
            guard isAtEnd else { return .needsMore }
            return .end(path == nil || isTruncated ? nil : Self.truncated)
        }
        if bytes[index] == (isKeyed ? UInt8(ascii: "}") : UInt8(ascii: "]")), path != nil {
            isInRecords = false
            stack.removeLast()
            valueEnded()
            return .skip(1)
        }
        element = Element(phase: isKeyed && bytes[index] == 0x22 ? .key : .value)
        return scanElement(bytes, position, isAtEnd: isAtEnd)
    }

    private mutating func scanElement(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        guard var now = element else { return .needsMore }
        var index = position + now.scanned
        let count = bytes.count
        if index < count, now.scanned == 0, now.closers.isEmpty, !now.isInString {
            now.isScalar = ![UInt8(ascii: "{"), UInt8(ascii: "["), 0x22].contains(bytes[index])
        }
        scan: while index < count {
            let byte = bytes[index]
            if now.phase == .colon {
                if byte == UInt8(ascii: ":") || Self.isSpace(byte) {
                    index += 1
                    continue
                }
                now.phase = .value
                now.isScalar = ![UInt8(ascii: "{"), UInt8(ascii: "["), 0x22].contains(byte)
            }
            if now.isInString {
                if byte == 0x5C || (isGB18030 && byte >= 0x81) {
                    guard index + 1 < count || isAtEnd else { break scan }
                    index += 2
                    continue
                }
                now.isInString = byte != 0x22
                index += 1
                if byte == 0x22, now.closers.isEmpty {
                    guard now.phase == .key else { return close(index - position) }
                    now.phase = .colon
                }
                continue
            }
            switch byte {
            case 0x22: now.isInString = true
            case UInt8(ascii: "{"): now.closers.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): now.closers.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if now.isScalar { return close(max(index - position, 1)) }
                guard now.closers.popLast() == byte else {
                    element = nil
                    return .end(Self.unbalanced)
                }
                if now.closers.isEmpty { return close(index + 1 - position) }
            case _ where now.isScalar && (byte == 0x2C || Self.isSpace(byte)):
                // At least the comma itself, or a stray one would be found again for ever.
                return close(max(index - position, 1))
            default: break
            }
            index += 1
        }
        if isAtEnd {
            if now.isScalar { return close(count - position) }
            element = nil
            isTruncated = true
            return .record(length: count - position, consumed: count - position, problem: Self.truncated)
        }
        now.scanned = index - position
        element = now
        return .needsMore
    }

    private mutating func close(_ length: Int) -> SplitStep {
        element = nil
        return .record(length: length, consumed: length, problem: nil)
    }

    // MARK: On the way to the records

    private mutating func seek(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        guard position < bytes.count else {
            guard isAtEnd else { return .needsMore }
            return .end(wasFound ? (stack.isEmpty ? nil : Self.truncated) : missing)
        }
        let byte = bytes[position]
        switch byte {
        case 0x22:
            guard let end = stringEnd(bytes, position) else {
                return isAtEnd ? .end(wasFound ? Self.truncated : missing) : .needsMore
            }
            if case .object(_, expectsKey: true)? = stack.last {
                stack[stack.count - 1] = .object(
                    key: JSONKey.text(Array(bytes[position..<end]), isGB18030: isGB18030), expectsKey: false)
            } else {
                valueEnded()
            }
            return .skip(end - position)
        case UInt8(ascii: "{"):
            if isKeyed, !wasFound, currentPath == path {
                isInRecords = true
                wasFound = true
            }
            stack.append(.object(key: nil, expectsKey: true))
        case UInt8(ascii: "["):
            if !isKeyed, !wasFound, currentPath == path {
                isInRecords = true
                wasFound = true
            }
            stack.append(.array)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard stack.popLast() != nil else { return .end(wasFound ? Self.unbalanced : missing) }
            valueEnded()
        case 0x2C: valueEnded()
        default:
            let end = bytes[position...].firstIndex(where: Self.isStructure) ?? bytes.count
            return .skip(max(end - position, 1))
        }
        return .skip(1)
    }

    private mutating func valueEnded() {
        if case .object? = stack.last { stack[stack.count - 1] = .object(key: nil, expectsKey: true) }
    }

    /// The keys that lead to the value that begins now, or `nil` inside an array.
    private var currentPath: [String]? {
        var keys: [String] = []
        for frame in stack {
            guard case .object(let key?, _) = frame else { return nil }
            keys.append(key)
        }
        return keys
    }

    private func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == 0x5C || (isGB18030 && bytes[index] >= 0x81) {
                index += 2
            } else if bytes[index] == 0x22 {
                return index + 1
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func isStructure(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x2C || byte | 0x20 == 0x7B || byte | 0x20 == 0x7D
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private var missing: SplitProblem {
        SplitProblem(
            code: "records-not-found",
            message:
                "the document has no array at \((path ?? []).isEmpty ? "its top" : (path ?? []).joined(separator: ".")); "
                + "say in the mapping where the records are, for example records: data.list"
        )
    }

    static let truncated = SplitProblem(
        code: "json-truncated",
        message: "the document ends in the middle; it was probably not written to its end, so export it again"
    )
    static let endless = SplitProblem(
        code: "record-too-long",
        message:
            "a text that is no record does not end; is a quote missing? What follows was not read, mend the document"
    )
    static let unbalanced = SplitProblem(
        code: "json-unbalanced",
        message:
            "a closing bracket does not match the one that was opened; what follows was not read, mend the document"
    )
}
