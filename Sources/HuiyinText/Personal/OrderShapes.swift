/// How the numbers of orders and tickets are made up, whatever stands before them.
enum OrderShapes {
    /// Whether a code is one by its shape: 114-2039981-7740265, 240312-188123400912345, WO-20240611-0937, INC0048213.
    static func isOrder(_ range: Range<Int>, in text: PersonalText) -> Bool {
        guard !PersonalSign.isWord(text[range.lowerBound - 1]), text[range.lowerBound - 1] != 0x2F else { return false }
        if PersonalSign.isDigit(text[range.lowerBound]) { return isShopping(range, in: text) }
        guard text.isCapital(range.lowerBound) else { return false }
        var index = range.lowerBound
        while index < range.upperBound, PersonalSign.isLetter(text[index]) { index += 1 }
        let prefix = range.lowerBound..<index
        guard 2...6 ~= prefix.count, text.isCapital(index - 1) else { return false }
        let digits = range.filter { PersonalSign.isDigit(text[$0]) }
        // A capital, or a sign of another kind, ends what has digits and dashes only.
        guard (index..<range.upperBound).allSatisfy({ PersonalSign.isDigit(text[$0]) || text[$0] == 0x2D }) else {
            return false
        }
        if digits.count >= 10, isDay(digits.map { Int(text[$0]) - 0x30 }) { return true }
        return digits.count >= 5 && tickets.contains(text.string(prefix))
    }

    /// Amazon: three, seven and seven digits. Pinduoduo: a day of six digits and fifteen more.
    private static func isShopping(_ range: Range<Int>, in text: PersonalText) -> Bool {
        guard range.count == 19 || range.count == 22 else { return false }
        let dashes = range.filter { text[$0] == 0x2D }.map { $0 - range.lowerBound }
        guard range.allSatisfy({ PersonalSign.isDigit(text[$0]) || text[$0] == 0x2D }) else { return false }
        if range.count == 19 { return dashes == [3, 11] }
        return dashes == [6] || dashes.isEmpty && text[range.lowerBound] == 0x39 && text[range.lowerBound + 1] < 0x36
    }

    /// Whether eight digits are a day of these years.
    private static func isDay(_ digits: [Int]) -> Bool {
        let (year, month) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5])
        return digits[0] == 2 && digits[1] == 0 && 10...39 ~= year && 1...12 ~= month
            && 1...31 ~= digits[6] * 10 + digits[7]
    }

    /// Whether a code with capitals before its digits may number what is done for somebody: TS-88120, but not XQG10-14.
    static func isNumbered(_ range: Range<Int>, in text: PersonalText) -> Bool {
        guard text.isCapital(range.lowerBound) else { return false }
        var digits = 0
        var run = 0
        var longest = 0
        for index in range {
            if PersonalSign.isDigit(text[index]) {
                digits += 1
                run += 1
                longest = max(longest, run)
            } else {
                if PersonalSign.isLetter(text[index]), !text.isCapital(index) { return false }
                run = 0
            }
        }
        return longest >= 5 || digits >= 7
    }

    /// Whether a second code has the shape of one that is known: WO-20240611-0937 and WO-20240530-0112, ZT4LQ9 and ZT4M2B.
    static func areTwins(_ one: Range<Int>, _ other: Range<Int>, in text: PersonalText) -> Bool {
        guard one.count >= 6, one.count == other.count, text.isCapital(one.lowerBound) else { return false }
        // Letters alike, or the first three signs of a short code.
        var same = 0
        while same < one.count, text[one.lowerBound + same] == text[other.lowerBound + same] { same += 1 }
        return same >= 2 && one.allSatisfy { !PersonalSign.isLetter(text[$0]) || text.isCapital($0) }
            && one.contains { PersonalSign.isDigit(text[$0]) }
    }

    /// The code of a locker: 5-2-3307.
    static func isLocker(_ range: Range<Int>, in text: PersonalText) -> Bool {
        let parts = text.scalars[range].split(separator: 0x2D)
        return parts.count == 3 && parts[0].count <= 2 && parts[1].count <= 2 && parts[2].count == 4
            && parts.allSatisfy { $0.allSatisfy(PersonalSign.isDigit) }
    }

    /// What desks of service, shops and carriers put before the numbers of their tickets.
    private static let tickets: Set<String> = [
        "wo", "sr", "inc", "req", "ritm", "chg", "prb", "rma", "tkt", "case", "cas", "clm", "ticket", "order", "ord",
        "inv", "gd", "dd", "gdh", "bx", "tousu", "refund", "booking", "bkg", "claim", "task", "sctask", "csr", "rsv",
        "resv",
    ]
}
