extension Correction.Span {
    /// The index of the opinion that overlaps this span best: at least half of the longer of the two is in both. Of equals the
    /// one on the topic that was looked at, then the first; `nil` where there is none.
    package func place(in opinions: [Opinion]) -> Int? {
        var best: (index: Int, overlap: Double, isSameTopic: Bool)?
        for (index, opinion) in opinions.enumerated() where opinion.part == part {
            let overlap = Self.overlap(opinion.bytes, bytes)
            guard overlap >= 0.5 else { continue }
            let isSameTopic = opinion.topic == topic
            if let best, best.overlap > overlap { continue }
            if let best, best.overlap == overlap, best.isSameTopic || !isSameTopic { continue }
            best = (index, overlap, isSameTopic)
        }
        return best?.index
    }

    private static func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Double {
        let longer = max(one.count, other.count)
        guard longer > 0 else { return one == other ? 1 : 0 }
        return Double(one.clamped(to: other).count) / Double(longer)
    }
}
