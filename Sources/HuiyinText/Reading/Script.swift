import HuiyinDomain

/// Tells a text's language by the scripts of its letters.
enum Script {
    /// Chinese or English where one has at least four fifths of the weight, `mixed` where both are there, `und` without letters.
    ///
    /// A Han character weighs as much as a Latin word, so `iPhone 很好用` is Chinese rather than English.
    static func language(of texts: [NormalizedText]) -> Language {
        var han = 0
        var words = 0
        for text in texts {
            var inWord = false
            for scalar in text.scalars {
                let kind = ScalarFold.kind(scalar)
                if kind == .ideograph { han += 1 }
                let isLetter = kind == .word && !(0x30...0x39 ~= scalar)
                if isLetter, !inWord { words += 1 }
                inWord = isLetter
            }
        }
        if han + words == 0 { return .undetermined }
        if han == 0 { return .english }
        // Foreign names inside Chinese are common, a Chinese name inside English is rare.
        if words == 0 || han >= 2 * words { return .chinese }
        return han * 8 <= words ? .english : .mixed
    }
}
