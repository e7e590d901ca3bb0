/// The signs of numbers, however they are written.
package enum PersonalDigits {
    /// The digit that a folded scalar stands for: 3 of `3` and of 三; `nil` of anything else.
    package static func value(_ scalar: UInt32) -> Int? {
        PersonalSign.isDigit(scalar) ? Int(scalar - 0x30) : PersonalSign.chineseDigits[scalar].map(Int.init)
    }

    /// The digits of a telephone's folded number, also where it is told in English words or letters look like digits: 13O22….
    package static func ofPhone(_ scalars: [UInt32]) -> [Int] {
        let digits = scalars.compactMap(value)
        guard digits.count < 11 else { return digits }
        if digits.isEmpty { return SpokenNumberReader.digits(scalars) }
        let alike = scalars.compactMap { $0 == 0x6F ? 0 : $0 == 0x6C || $0 == 0x69 ? 1 : value($0) }
        return alike.count == 11 && scalars.count == 11 ? alike : digits
    }

    /// Whether a folded scalar is a letter, a digit, a Han sign or a low line; dashes, dots and spaces are left out of numbers.
    package static func isSign(_ scalar: UInt32) -> Bool {
        PersonalSign.isWord(scalar) || PersonalSign.isHan(scalar) || scalar == 0x5F
    }
}
