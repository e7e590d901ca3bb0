/// The signs of numbers, however they are written.
package enum PersonalDigits {
    /// The digit that a folded scalar stands for: 3 of `3` and of 三; `nil` of anything else.
    package static func value(_ scalar: UInt32) -> Int? {
        PersonalSign.isDigit(scalar) ? Int(scalar - 0x30) : PersonalSign.chineseDigits[scalar].map(Int.init)
    }

    /// Whether a folded scalar is a letter, a digit, a Han sign or a low line; dashes, dots and spaces are left out of numbers.
    package static func isSign(_ scalar: UInt32) -> Bool {
        PersonalSign.isWord(scalar) || PersonalSign.isHan(scalar) || scalar == 0x5F
    }
}
