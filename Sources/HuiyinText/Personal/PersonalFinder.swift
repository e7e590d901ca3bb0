package import HuiyinDomain

/// Finds personal data in text: numbers by their shape, check digits and labels, names and addresses by what stands around them.
///
/// One pass over the folded scalars asks a table what each may begin; text without digits, `@` and the signs that names, plates and addresses
/// begin with costs one look-up a scalar.
package enum PersonalFinder {
    /// The personal data of a text, in order; spans are bytes of its UTF-8 and don't overlap.
    ///
    /// - Complexity: O(n).
    package static func spans(in text: String, part: Opinion.Part = .text) -> [PersonalSpan] {
        spans(in: text, folded: NormalizedText(text), part: part)
    }

    /// As ``spans(in:part:)`` for a text that is folded already.
    static func spans(in text: String, folded: NormalizedText, part: Opinion.Part) -> [PersonalSpan] {
        var text = text
        let found = text.withUTF8 { source in
            var scan = PersonalScan(PersonalText(folded, source: source))
            return scan.run()
        }
        return found.map { PersonalSpan(part: part, kind: $0.kind, bytes: bytes($0.range, folded)) }
    }

    /// A scalar's marks without width belong to it: the end is where the last scalar ends.
    private static func bytes(_ range: Range<Int>, _ folded: NormalizedText) -> Range<Int> { folded.bytes(of: range) }
}
