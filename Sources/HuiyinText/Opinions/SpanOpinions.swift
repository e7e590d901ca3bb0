import HuiyinDomain

/// Opinions told by what is judged and by which words, as the tagger marks them.
struct SpanOpinions {
    private let reading: Reading
    private let polarity: PolarityReader
    private let spans: [(document: Int, pair: SpanPair)]

    /// `nil` where no tagger is there.
    init?(_ reading: Reading, _ polarity: PolarityReader, _ deep: (DeepBlend, DeepReading)?) {
        guard let (blend, item) = deep, let tagger = blend.spans else { return nil }
        self.reading = reading
        self.polarity = polarity
        spans = item.spans(tagger)
    }

    /// An opinion that is about a topic, with the first target and words that lie in it.
    func pointing(_ opinion: Opinion) -> Opinion {
        var opinion = opinion
        for (document, pair) in spans where reading.documents[document].part == opinion.part {
            let text = reading.documents[document].text
            let words = text.bytes(of: pair.words)
            guard opinion.bytes.contains(words) else { continue }
            let target = pair.target.map { text.bytes(of: $0) }.flatMap { opinion.bytes.contains($0) ? $0 : nil }
            // A target that the taxonomy's own words name stays, unless the words beside it judge just that.
            if let known = opinion.target, let target, !known.overlaps(target) { continue }
            opinion.expression = words
            opinion.target = target ?? opinion.target
            return opinion
        }
        return opinion
    }

    /// An opinion for each marked pair, and of the clauses that were found to point one way those in which nothing is marked.
    func joined(
        with clauses: [Opinion], most: Int, intensity: (Range<Int>) -> Double
    ) -> [Opinion] {
        let marked = spans.compactMap { opinion($0.document, $0.pair, intensity) }
        let rest = clauses.filter { clause in
            !marked.contains { $0.part == clause.part && $0.bytes.overlaps(clause.bytes) }
        }
        let all = marked + rest
        let kept = all.count > most ? Array(all.sorted { $0.probability > $1.probability }.prefix(most)) : all
        return kept.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            if left.part != right.part { return $0.offset < $1.offset }
            return (left.bytes.lowerBound, $0.offset) < (right.bytes.lowerBound, $1.offset)
        }
        .map(\.element)
    }

    private func opinion(
        _ document: Int, _ pair: SpanPair, _ intensity: (Range<Int>) -> Double
    ) -> Opinion? {
        let text = reading.documents[document].text
        let whole =
            min(
                pair.target?.lowerBound ?? pair.words.lowerBound, pair.words.lowerBound)..<max(
                pair.target?.upperBound ?? pair.words.upperBound, pair.words.upperBound)
        let clauses = reading.clauses(document, overlapping: pair.words)
        guard !clauses.isEmpty else { return nil }
        // Read alone: what is said of the soup shall not colour what is said of the rice.
        let three = polarity.alone(text.slice(whole))
        let best = three.best
        var opinion = Opinion(
            part: reading.documents[document].part, bytes: text.bytes(of: whole), polarity: best,
            probability: JSONBytes.rounded(three[best]), intensity: JSONBytes.rounded(intensity(clauses))
        )
        opinion.target = pair.target.map { text.bytes(of: $0) }
        opinion.expression = text.bytes(of: pair.words)
        return opinion
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
