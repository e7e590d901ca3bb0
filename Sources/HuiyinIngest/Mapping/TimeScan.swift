/// The numbers and words of a written time, before anyone says which number is the month.
struct TimeScan {
    struct Number {
        let value: Int
        let digits: Int
        /// The byte before it, 0 at the beginning.
        let before: UInt8
        /// What the sign behind it says it is.
        var mark = Mark.none
    }

    enum Mark {
        case none
        case year
        case month
        case day
        case hour
        case minute
        case second
    }

    /// The part of the day that was said.
    enum Period {
        /// 上午, AM: twelve is midnight.
        case morning
        /// 凌晨: the hours after midnight, twelve too.
        case dawn
        /// 中午: one and two are afternoon.
        case noon
        /// 下午, PM.
        case afternoon
        /// 晚上: from five to eleven; twelve is the day's end, one to four are after midnight.
        case night
    }

    /// Whole numbers in order, the fraction of a second and the offset left out.
    var numbers: [Number] = []
    /// The month where it was written as a word.
    var month: Int?
    var period: Period?
    /// Seconds ahead of UTC where that was said.
    var offset: Int?
    var millisecond = 0
    /// Whether an hour was marked as one: `9点`, `9 PM`.
    var hasHourWord = false
    /// Whether `8点半` was said.
    var hasHalf = false

    /// The parts of `text`, or `nil` when it holds anything that no time has.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (4...64).contains(bytes.count) else { return nil }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if Self.isDigit(byte) {
                guard scanNumber(bytes, &index) else { return nil }
            } else if byte == 0x2B || (byte == 0x2D && saysTime) {
                guard scanOffset(bytes, &index) else { return nil }
            } else if byte == 0x5B {
                // `[Asia/Shanghai]` behind an offset says the same again.
                guard offset != nil, bytes.last == 0x5D else { return nil }
                return
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
    private var timeNumbers: Int {
        if let first = numbers.first, month == nil, first.digits == 8 { return numbers.count - 1 }
        let hasYear = numbers.contains { $0.digits == 4 || $0.mark == .year }
        return numbers.count - (month == nil ? 3 : hasYear || numbers.count > 3 ? 2 : 1)
    }

    /// Whether a minus sign now begins an offset: behind two numbers of a time, or the compact form of one.
    private var saysTime: Bool {
        timeNumbers >= 2
            || (timeNumbers == 1 && numbers.last?.digits ?? 0 >= 4 && numbers.count > 1 && numbers[0].digits == 8)
    }

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
        let before = start > 0 ? bytes[start - 1] : 0
        if before == 0x2E || before == 0x2C, timeNumbers == 3 || (timeNumbers == 1 && numbers.last?.digits == 6) {
            let digits = index - start
            var scaled = value
            for _ in 0..<max(0, 3 - digits) { scaled *= 10 }
            for _ in 0..<max(0, digits - 3) { scaled /= 10 }
            millisecond = scaled
            return true
        }
        numbers.append(Number(value: value, digits: index - start, before: before))
        return numbers.count <= 6
    }

    private mutating func scanOffset(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let sign = bytes[index] == 0x2D ? -1 : 1
        index += 1
        var digits: [Int] = []
        var colon: Int?
        while index < bytes.count, Self.isDigit(bytes[index]) || (bytes[index] == 0x3A && colon == nil) {
            if bytes[index] == 0x3A { colon = digits.count } else { digits.append(Int(bytes[index] - 0x30)) }
            index += 1
        }
        // GMT+8, +08, +8:00, +0800, +08:00
        let hourDigits = colon ?? (digits.count <= 2 ? digits.count : digits.count - 2)
        guard offset == nil || offset == 0, (1...2).contains(hourDigits),
            digits.count == hourDigits && colon == nil || digits.count == hourDigits + 2
        else { return false }
        let minutes = digits.dropFirst(hourDigits).reduce(0) { $0 * 10 + $1 }
        let hours = digits.prefix(hourDigits).reduce(0) { $0 * 10 + $1 }
        guard hours <= 18, minutes < 60 else { return false }
        offset = sign * (hours * 3600 + minutes * 60)
        return true
    }

    private mutating func scanWord(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20), bytes[index] < 0x80 { index += 1 }
        let word = String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
        switch word {
        case "am", "a", "pm", "p":
            // `6:22 p.m.`
            if word.utf8.count == 1 {
                guard bytes[index...].starts(with: [0x2E]), index + 1 < bytes.count, bytes[index + 1] | 0x20 == 0x6D
                else {
                    return false
                }
                index += 2
            }
            period = word.hasPrefix("p") ? .afternoon : .morning
            hasHourWord = true
        case "z", "utc", "gmt": offset = 0
        default:
            if TimeWords.ignored.contains(word) { return true }
            if let seconds = TimeWords.zones[word] {
                offset = seconds
                return true
            }
            guard word.utf8.count >= 3, month == nil,
                let number = TimeWords.months.firstIndex(where: {
                    $0.hasPrefix(word) || word == "sept" && $0 == "september"
                })
            else { return false }
            month = number + 1
        }
        return true
    }

    private mutating func scanHan(_ bytes: [UInt8], _ index: inout Int) -> Bool {
        let rest = bytes[index...]
        for (word, mark) in TimeWords.marks where rest.starts(with: word) {
            if mark == .hour { hasHourWord = true }
            if !numbers.isEmpty, numbers[numbers.count - 1].mark == .none { numbers[numbers.count - 1].mark = mark }
            index += word.count
            return true
        }
        for word in TimeWords.skipped where rest.starts(with: word) {
            index += word.count
            return true
        }
        for word in TimeWords.week where rest.starts(with: word) {
            index += word.count
            return TimeWords.weekdays.contains {
                guard bytes[index...].starts(with: $0) else { return false }
                index += $0.count
                return true
            }
        }
        if rest.starts(with: TimeWords.half), numbers.last?.mark == .hour {
            hasHalf = true
            index += TimeWords.half.count
            return true
        }
        for (word, said) in TimeWords.periods where rest.starts(with: word) {
            period = said
            hasHourWord = true
            index += word.count
            return true
        }
        return false
    }
}
