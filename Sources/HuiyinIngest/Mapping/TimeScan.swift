/// The numbers and words of a written time, before anyone says which number is the month.
struct TimeScan {
    struct Number {
        let value: Int
        let digits: Int
    }

    /// Whole numbers in order, the fraction of a second and the offset left out.
    var numbers: [Number] = []
    /// The month where it was written as a word.
    var month: Int?
    /// Afternoon (`true`) or morning (`false`) where that was said.
    var isAfternoon: Bool?
    /// Seconds ahead of UTC where that was said.
    var offset: Int?
    var millisecond = 0
    /// Whether an hour was marked as one: `9点`, `9 PM`.
    var hasHourWord = false

    /// The parts of `text`, or `nil` when it holds anything that no time has.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (6...48).contains(bytes.count) else { return nil }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isDigit(byte) {
                guard scanNumber(bytes, &index) else { return nil }
            } else if byte == 0x2B || (byte == 0x2D && timeNumbers >= 2) {
                guard scanOffset(bytes, &index) else { return nil }
            } else if byte < 0x80, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
                guard scanWord(bytes, &index) else { return nil }
            } else if byte < 0x80 {
                guard Self.separators.contains(byte) else { return nil }
                index += 1
            } else {
                guard scanHan(bytes, &index) else { return nil }
            }
        }
    }

    /// How many numbers have been read beyond those of the date.
    private var timeNumbers: Int { numbers.count - (month == nil ? 3 : numbers.contains { $0.digits == 4 } ? 2 : 1) }

    private static let separators = Array(" \t,-/.:()".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func scanNumber(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        var value = 0
        while index < bytes.count, Self.isDigit(bytes[index]) {
            guard index - start < 15 else { return false }
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        if timeNumbers == 3, start > 0, bytes[start - 1] == 0x2E {
            let digits = index - start
            var scaled = value
            for _ in 0..<max(0, 3 - digits) { scaled *= 10 }
            for _ in 0..<max(0, digits - 3) { scaled /= 10 }
            millisecond = scaled
            return true
        }
        numbers.append(Number(value: value, digits: index - start))
        return numbers.count <= 6
    }

    private mutating func scanOffset(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let sign = bytes[index] == 0x2D ? -1 : 1
        index += 1
        var digits: [Int] = []
        while index < bytes.count, Self.isDigit(bytes[index]) || (bytes[index] == 0x3A && digits.count == 2) {
            if bytes[index] != 0x3A { digits.append(Int(bytes[index] - 0x30)) }
            index += 1
        }
        guard offset == nil, digits.count == 2 || digits.count == 4 else { return false }
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        let hours = digits[0] * 10 + digits[1]
        guard hours <= 18, minutes < 60 else { return false }
        offset = sign * (hours * 3600 + minutes * 60)
        return true
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let ignored: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday", "tues", "thur", "thurs", "t", "at", "st", "nd", "rd", "th",
    ]

    private mutating func scanWord(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20), bytes[index] < 0x80 { index += 1 }
        let word = String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
        switch word {
        case "am", "pm":
            isAfternoon = word == "pm"
            hasHourWord = true
        case "z", "utc", "gmt": offset = 0
        default:
            if Self.ignored.contains(word) { return true }
            guard word.utf8.count >= 3, month == nil, let number = Self.months.firstIndex(of: String(word.prefix(3)))
            else { return false }
            month = number + 1
        }
        return true
    }

    private mutating func scanHan(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let rest = bytes[index...]
        func takes(_ word: String) -> Bool { rest.starts(with: word.utf8) }
        for word in ["年", "月", "日", "号", "时", "点", "分", "秒", "　", "：", "，", "（", "）"] where takes(word) {
            if word == "时" || word == "点" { hasHourWord = true }
            index += word.utf8.count
            return true
        }
        for word in ["星期", "周"] where takes(word) {
            index += word.utf8.count
            return ["一", "二", "三", "四", "五", "六", "日", "天"].contains {
                guard bytes[index...].starts(with: $0.utf8) else { return false }
                index += $0.utf8.count
                return true
            }
        }
        for (word, afternoon) in [
            ("上午", false), ("早上", false), ("凌晨", false), ("下午", true), ("晚上", true), ("中午", true),
        ]
        where takes(word) {
            isAfternoon = afternoon
            hasHourWord = true
            index += word.utf8.count
            return true
        }
        return false
    }
}
