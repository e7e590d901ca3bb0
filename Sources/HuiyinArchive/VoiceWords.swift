import HuiyinDomain
import HuiyinText

/// The words that a voice is found by: those of its title, its text and its turns.
enum VoiceWords {
    /// Tokens joined by spaces, of a masked item; empty where there is nothing to search.
    ///
    /// What is left of a masked value (138 and 1234 of `138****1234`) is none of them: nobody is found by it.
    static func indexed(_ feedback: Feedback) -> String { SearchTerms.indexed(withoutRests(text(feedback))) }

    /// What an older Huiyin indexed: every word of the text.
    static func plain(_ feedback: Feedback) -> String { SearchTerms.indexed(text(feedback)) }

    private static func text(_ feedback: Feedback) -> String {
        if feedback.title == nil, feedback.turns.isEmpty { return feedback.text }
        // A line break separates words, so nothing is found across two parts.
        return ([feedback.title ?? "", feedback.text] + feedback.turns.map(\.text)).joined(separator: "\n")
    }

    /// The text with a space in the place of stars and of the letters, digits and inner marks that touch them, and of one Han sign before them.
    private static func withoutRests(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
        var scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "*" else {
                index += 1
                continue
            }
            var start = index
            while start > 0, isRest(scalars[start - 1]) { start -= 1 }
            if start == index, start > 0, !scalars[start - 1].isASCII { start -= 1 }
            var end = index
            while end < scalars.count, scalars[end] == "*" || isRest(scalars[end]) { end += 1 }
            for place in start..<end { scalars[place] = " " }
            index = end
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isRest(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-.@_+".unicodeScalars.contains(scalar))
            || 0xFF10...0xFF19 ~= scalar.value
    }
}
