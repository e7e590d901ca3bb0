/// A stretch of text that says one thing, in folded scalars.
package struct Clause {
    /// With the punctuation that ends it; the clauses of a text cover it without gaps.
    package var whole: Range<Int>
    /// Without outer spaces and punctuation; empty where nothing but those is in it.
    package var words: Range<Int>
}

/// Cuts a text into clauses at Chinese and English punctuation and before conjunctions that turn the argument.
package enum Clauses {
    /// Longer stretches without punctuation are cut, so that a quote stays readable.
    package static let longest = 160

    /// The clauses of a text, in order; none for an empty one.
    package static func split(_ text: NormalizedText) -> [Clause] {
        var clauses = [Clause]()
        var start = 0
        text.scalars.withUnsafeBufferPointer { buffer in
            let scalars = buffer.span
            var index = 0
            while index < scalars.count {
                if index > start, turns(scalars, index) || index - start >= longest {
                    clauses.append(clause(scalars, start..<index))
                    start = index
                }
                if ends(scalars, index) {
                    var end = index + 1
                    while end < scalars.count, isMark(scalars[end]) { end += 1 }
                    clauses.append(clause(scalars, start..<end))
                    start = end
                    index = end
                } else {
                    index += 1
                }
            }
            if start < scalars.count { clauses.append(clause(scalars, start..<scalars.count)) }
        }
        return clauses
    }

    private static func clause(_ scalars: Span<UInt32>, _ range: Range<Int>) -> Clause {
        var first = range.lowerBound
        var last = range.upperBound
        while first < last, isOuter(scalars[first]) { first += 1 }
        while last > first, isOuter(scalars[last - 1]) { last -= 1 }
        return Clause(whole: range, words: first..<last)
    }

    private static func isOuter(_ scalar: UInt32) -> Bool {
        switch ScalarFold.kind(scalar) {
        // Quotes and brackets that open or close belong to the words.
        case .punctuation: !(scalar == 0x22 || scalar == 0x28 || scalar == 0x29 || 0x3008...0x3011 ~= scalar)
        case .space: true
        default: false
        }
    }

    /// Punctuation and spaces that follow the end of a clause and still belong to it.
    private static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x0A, 0x21, 0x3F, 0x2E, 0x2C, 0x3B, 0x7E, 0x3002, 0x2026, 0x3001: true
        default: false
        }
    }

    private static func ends(_ scalars: Span<UInt32>, _ index: Int) -> Bool {
        switch scalars[index] {
        case 0x3002, 0x21, 0x3F, 0x3B, 0x0A, 0x2026, 0x7E:
            return true
        case 0x2C, 0x2E:
            // `1,000`, `5.8`, `a.b` stay whole; so does a comma at the very start.
            guard index > 0, index + 1 < scalars.count else { return true }
            let before = ScalarFold.kind(scalars[index - 1])
            let after = ScalarFold.kind(scalars[index + 1])
            return !(before == .word && after == .word) || (scalars[index] == 0x2C && !isDigit(scalars[index + 1]))
        case 0x20:
            guard index > 0, index + 1 < scalars.count else { return false }
            return ScalarFold.kind(scalars[index - 1]) == .ideograph
                && ScalarFold.kind(scalars[index + 1]) == .ideograph
        default:
            return false
        }
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

    private static let conjunctions: [[UInt32]] = [
        "但是", "不过", "可是", "然而", "但", "却", "but ", "however", "although ", "though ", "except ",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Whether a conjunction begins here that opposes what went before.
    private static func turns(_ scalars: Span<UInt32>, _ index: Int) -> Bool {
        let first = scalars[index]
        switch first {
        case 0x4F46, 0x4E0D, 0x53EF, 0x7136, 0x5374: break
        case 0x62, 0x68, 0x61, 0x74, 0x65: if ScalarFold.kind(scalars[index - 1]) == .word { return false }
        default: return false
        }
        return conjunctions.contains { word in
            guard index + word.count <= scalars.count else { return false }
            for offset in word.indices where scalars[index + offset] != word[offset] { return false }
            return true
        }
    }
}
