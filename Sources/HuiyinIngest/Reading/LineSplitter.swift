/// Finds where the lines of a JSON Lines file end; empty lines belong to no record.
package struct LineSplitter {
    private var scanned = 0
    private var isDropping = false

    package init() {}

    package mutating func step(_ bytes: [UInt8], _ position: Int, isAtEnd: Bool) -> SplitStep {
        let count = bytes.count
        var index = position + scanned
        while index < count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        guard index < count || isAtEnd else {
            scanned = index - position
            return .needsMore
        }
        var consumed = min(index + 1, count) - position
        if index < count, bytes[index] == 0x0D {
            guard index + 1 < count || isAtEnd else {
                scanned = index - position
                return .needsMore
            }
            if index + 1 < count, bytes[index + 1] == 0x0A { consumed += 1 }
        }
        scanned = 0
        if consumed == 0 && !isDropping { return .end(nil) }
        var end = index
        while end > position, Self.isBlank(bytes[end - 1]) { end -= 1 }
        if end == position, !isDropping { return .skip(consumed) }
        if index > position, bytes[index - 1] == 0x0D { index -= 1 }
        isDropping = false
        return .record(length: index - position, consumed: consumed, problem: nil)
    }

    /// Gives up on a line that has become too long; the bytes seen so far may be thrown away.
    package mutating func tooLong() {
        scanned = 0
        isDropping = true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
