/// Finds the groups of cues in a text, clause by clause, and makes features of them.
struct CueFinder: Sendable {
    /// A cue where it stands.
    struct Cue: Hashable, Sendable {
        let group: CueGroup
        /// Folded scalars of the text.
        let range: Range<Int>
    }

    static let shared = CueFinder()

    /// So many groups of one text make pairs; a text with more of them is a long story that has nearly every pair.
    private static let mostPaired = 12

    private let matcher: PhraseMatcher

    private init() {
        var matcher = PhraseMatcher()
        for (group, phrases) in CueGroup.speech + CueGroup.events + CueGroup.stories {
            for phrase in phrases.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                // Words of one phrase are joined by a low line in the lists, where a space parts phrases.
                matcher.add(String(phrase.map { $0 == "_" ? " " : $0 }), value: group.rawValue)
            }
        }
        self.matcher = matcher
    }

    /// Every cue of a range of the text, by start.
    func cues(in text: NormalizedText, _ range: Range<Int>) -> [Cue] {
        matcher.matches(in: text, range).compactMap { match in
            CueGroup(rawValue: match.value).map { Cue(group: $0, range: match.range) }
        }
    }

    /// The groups that stand in each clause.
    func groups(_ text: NormalizedText, _ clauses: [Clause]) -> [CueGroups] {
        clauses.map { clause in
            matcher.matches(in: text, clause.whole).reduce(into: CueGroups()) { seen, match in
                seen.formUnion(CueGroups(rawValue: 1 << UInt64(match.value)))
            }
        }
    }

    /// The features of each clause: one a group that stands in it; the pairs of groups of the whole text go to its last clause.
    static func grams(_ groups: [CueGroups]) -> NGrams {
        var hashes = [UInt64]()
        var ends = [Int32]()
        ends.reserveCapacity(groups.count)
        var whole: UInt64 = 0
        for (number, clause) in groups.enumerated() {
            let seen = clause.rawValue
            whole |= seen
            Self.each(seen) { hashes.append($0.feature()) }
            if number == groups.count - 1, whole.nonzeroBitCount <= Self.mostPaired {
                Self.each(whole) { first in
                    Self.each(whole) { second in
                        if first.rawValue < second.rawValue { hashes.append(first.feature(with: second)) }
                    }
                }
            }
            ends.append(Int32(truncatingIfNeeded: hashes.count))
        }
        return NGrams(hashes: hashes, ends: ends)
    }

    private static func each(_ groups: UInt64, _ body: (CueGroup) -> Void) {
        var rest = groups
        while rest != 0 {
            if let group = CueGroup(rawValue: rest.trailingZeroBitCount) { body(group) }
            rest &= rest - 1
        }
    }
}
