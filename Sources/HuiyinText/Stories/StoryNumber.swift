/// Numbers as people write them in a story: 3, 三, 两, 仨, 十来, 二十多, 不下十, three, twice.
enum StoryNumber {
    struct Found {
        /// `nil` where only a range is given, such as 四五 or 十几.
        let value: Int?
        let range: Range<Int>
        /// 俩 and 仨 hold their 个 in them.
        var holdsMeasure = false
    }

    /// The number that begins at a place and is as long as it can be.
    static func read(_ scalars: [UInt32], at start: Int) -> Found? {
        let first = scalars[start]
        if 0x30...0x39 ~= first { return digits(scalars, start) }
        if first == 0x4FE9 { return Found(value: 2, range: start..<start + 1, holdsMeasure: true) }
        if first == 0x4EE8 { return Found(value: 3, range: start..<start + 1, holdsMeasure: true) }
        if first >= 0x4E00 { return chinese(scalars, start) }
        if 0x61...0x7A ~= first, start == 0 || ScalarFold.kind(scalars[start - 1]) != .word {
            var end = start
            while end < scalars.count, 0x61...0x7A ~= scalars[end] { end += 1 }
            guard end - start <= 8, let value = words[Array(scalars[start..<end])] else { return nil }
            return Found(value: value, range: start..<end)
        }
        return nil
    }

    /// English ordinals: fifth, 5th.
    static func ordinal(_ scalars: [UInt32], at start: Int) -> Found? {
        guard start == 0 || ScalarFold.kind(scalars[start - 1]) != .word else { return nil }
        var end = start
        while end < scalars.count, ScalarFold.kind(scalars[end]) == .word { end += 1 }
        guard end - start >= 3, end - start <= 8 else { return nil }
        if 0x30...0x39 ~= scalars[start] {
            let ending = (scalars[end - 2], scalars[end - 1])
            let isOrdinal =
                ending == (0x73, 0x74) || ending == (0x6E, 0x64) || ending == (0x72, 0x64) || ending == (0x74, 0x68)
            guard isOrdinal, let digits = digits(scalars, start), digits.range.upperBound == end - 2 else { return nil }
            return Found(value: digits.value, range: start..<end)
        }
        return ordinals[Array(scalars[start..<end])].map { Found(value: $0, range: start..<end) }
    }

    private static func digits(_ scalars: [UInt32], _ start: Int) -> Found? {
        guard start == 0 || !isDigit(scalars[start - 1]) else { return nil }
        var end = start
        var value = 0
        while end < scalars.count, isDigit(scalars[end]), end - start < 7 {
            value = value * 10 + Int(scalars[end] - 0x30)
            end += 1
        }
        // 1-3个工作日, 5.8, 3:30 and 1,000 are no counts.
        if end + 1 < scalars.count, !isWordOrHan(scalars[end]), scalars[end] != 0x20, isDigit(scalars[end + 1]) {
            return nil
        }
        if start > 1, isDigit(scalars[start - 2]), !isWordOrHan(scalars[start - 1]), scalars[start - 1] != 0x20 {
            return nil
        }
        return Found(value: value, range: start..<skipRough(scalars, end))
    }

    private static func chinese(_ scalars: [UInt32], _ start: Int) -> Found? {
        guard numerals[scalars[start]] != nil || scalars[start] == 0x5341 || scalars[start] == 0x767E else {
            return nil
        }
        if start > 0, numerals[scalars[start - 1]] != nil || scalars[start - 1] == 0x5341 { return nil }
        var end = start
        var total = 0
        var digit = 0
        var hasDigit = false
        var isRange = false
        while end < scalars.count {
            let scalar = scalars[end]
            if let value = numerals[scalar] {
                if hasDigit, value == digit + 1 || digit == 3 && value == 5 { isRange = true }
                digit = value
                hasDigit = true
            } else if scalar == 0x5341 || scalar == 0x767E {
                total += (hasDigit ? digit : 1) * (scalar == 0x5341 ? 10 : 100)
                digit = 0
                hasDigit = false
            } else {
                break
            }
            end += 1
        }
        total += digit
        // 十几, 几十: nobody knows how many.
        if end < scalars.count, scalars[end] == 0x51E0 { return Found(value: nil, range: start..<end + 1) }
        return Found(value: isRange ? nil : total, range: start..<skipRough(scalars, end))
    }

    /// 来, 多, 余 after a number leave the number itself: 二十多天 is 20.
    private static func skipRough(_ scalars: [UInt32], _ end: Int) -> Int {
        end < scalars.count && (scalars[end] == 0x6765 || scalars[end] == 0x591A || scalars[end] == 0x4F59)
            ? end + 1 : end
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

    private static func isWordOrHan(_ scalar: UInt32) -> Bool {
        let kind = ScalarFold.kind(scalar)
        return kind == .word || kind == .ideograph
    }

    private static let numerals: [UInt32: Int] = Dictionary(
        uniqueKeysWithValues: zip("零一二三四五六七八九两".unicodeScalars.map(\.value), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2]))

    private static func table(_ list: String, from first: Int) -> [[UInt32]: Int] {
        Dictionary(
            uniqueKeysWithValues: list.split(separator: " ").enumerated().map {
                ($1.unicodeScalars.map(\.value), $0 + first)
            })
    }

    private static let words = table(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", from: 1
    )
    .merging(table("once twice thrice", from: 1)) { first, _ in first }
    .merging(table("a", from: 1)) { first, _ in first }
    .merging(table("twenty", from: 20)) { first, _ in first }
    .merging(table("thirty", from: 30)) { first, _ in first }

    private static let ordinals = table(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", from: 1)
}
