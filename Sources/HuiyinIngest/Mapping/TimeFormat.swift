import HuiyinDomain

/// A written form of times that a mapping states, such as `yyyy/M/d HH:mm`.
///
/// `y M d H m s` stand for numbers (`yy` is a year of this century, other lengths don't matter), everything else for itself.
package struct TimeFormat: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case number(UInt8, length: Int)
        case literal(UInt8)
    }

    private let parts: [Part]
    /// The format as it was written.
    package let pattern: String

    /// The format, or `nil` when it lacks a year, a month or a day, or names one twice.
    package init?(_ pattern: String) {
        var parts: [Part] = []
        var seen: [UInt8] = []
        let bytes = Array(pattern.utf8)
        var index = 0
        var isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x27 {
                isQuoted.toggle()
                index += 1
            } else if !isQuoted, "yMdHms".utf8.contains(byte) {
                var length = 0
                while index < bytes.count, bytes[index] == byte {
                    length += 1
                    index += 1
                }
                guard !seen.contains(byte) else { return nil }
                seen.append(byte)
                parts.append(.number(byte, length: length))
            } else {
                parts.append(.literal(byte))
                index += 1
            }
        }
        guard "yMd".utf8.allSatisfy(seen.contains) else { return nil }
        self.parts = parts
        self.pattern = pattern
    }

    /// Local milliseconds since 1970 as if they were UTC, or `nil` when `text` has another form or no such day.
    func local(_ text: String) -> Int64? {
        let bytes = Array(text.utf8)
        var index = 0
        var values: [UInt8: Int] = [:]
        for (position, part) in parts.enumerated() {
            switch part {
            case .literal(let byte):
                guard index < bytes.count, bytes[index] == byte else { return nil }
                index += 1
            case .number(let token, let length):
                // Numbers that touch each other (`yyyyMMdd`) can only be told apart by their length.
                var isTouching = false
                if position + 1 < parts.count, case .number = parts[position + 1] { isTouching = true }
                let longest = isTouching ? length : token == UInt8(ascii: "y") ? max(length, 4) : 2
                let start = index
                var value = 0
                while index < bytes.count, index - start < longest, (0x30...0x39).contains(bytes[index]) {
                    value = value * 10 + Int(bytes[index] - 0x30)
                    index += 1
                }
                guard index > start else { return nil }
                values[token] = token == UInt8(ascii: "y") && length == 2 && value < 100 ? 2000 + value : value
            }
        }
        guard index == bytes.count, let year = values[0x79], let month = values[0x4D], let day = values[0x64],
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        let (hour, minute, second) = (values[0x48] ?? 0, values[0x6D] ?? 0, values[0x73] ?? 0)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return Int64(date.daysSinceEpoch) * 86_400_000 + Int64((hour * 60 + minute) * 60 + second) * 1000
    }
}
