import HuiyinDomain

/// The words of a clause that judge, as far as lists know them: praise or blame with the degree or negation right before it.
enum JudgingWords {
    /// Folded scalars of the document; `nil` where no listed word stands in the clauses.
    static func find(in document: Document, _ clauses: Range<Int>, polarity: Polarity) -> Range<Int>? {
        let wanted: CueGroup = polarity == .positive ? .praise : .blame
        var fallback: Range<Int>?
        for clause in clauses {
            let groups = document.groups[clause]
            guard groups.has(.praise) || groups.has(.blame) || groups.has(.broken) else { continue }
            let cues = CueFinder.shared.cues(in: document.text, document.clauses[clause].words)
            for cue in cues where [.praise, .blame, .broken].contains(cue.group) {
                let range = widened(cue.range, cues)
                let isWanted = cue.group == wanted || wanted == .blame && cue.group == .broken
                if isWanted, range.lowerBound == cue.range.lowerBound || !isNegated(range, cues) { return range }
                fallback = fallback ?? range
            }
        }
        return fallback
    }

    /// With the words of degree, softening and negation that end where it begins.
    private static func widened(_ range: Range<Int>, _ cues: [CueFinder.Cue]) -> Range<Int> {
        var start = range.lowerBound
        while let before = cues.last(where: {
            $0.range.upperBound == start && [.degree, .softener, .negation].contains($0.group)
        }) {
            start = before.range.lowerBound
        }
        return start..<range.upperBound
    }

    private static func isNegated(_ range: Range<Int>, _ cues: [CueFinder.Cue]) -> Bool {
        cues.contains { $0.group == .negation && range.contains($0.range.lowerBound) }
    }
}
