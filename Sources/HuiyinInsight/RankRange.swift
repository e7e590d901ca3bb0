import HuiyinStatistics

/// The ranks that a problem could hold, given how unsure the figures are that rank it.
package struct RankRange: Hashable, Sendable {
    package let first: Int
    package let last: Int

    package init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// A problem with what is unsure about it.
    package struct Contestant: Hashable, Sendable {
        package var evidence: Priority.Evidence
        /// 95 % intervals.
        package var negativeShare: ClosedRange<Double>?
        package var intensity: ClosedRange<Double>?

        package init(
            evidence: Priority.Evidence, negativeShare: ClosedRange<Double>?, intensity: ClosedRange<Double>?
        ) {
            self.evidence = evidence
            self.negativeShare = negativeShare
            self.intensity = intensity
        }
    }

    /// The 95 % range of each contestant's rank, by simulation.
    ///
    /// Each of `draws` times every figure is drawn anew: shares and intensities from a normal distribution whose 95 %
    /// interval is the one given, numbers of people from one with the variance of a Poisson count (what another sample of the
    /// same size could have shown). The 2.5 % and 97.5 % points of the ranks are the answer. The seed is fixed, so the same
    /// figures always give the same range.
    /// - Complexity: O(draws × n log n)
    package static func simulate(
        _ contestants: [Contestant], everyone: Double, draws: Int = 1_000, seed: UInt64 = 1
    ) -> [RankRange] {
        guard !contestants.isEmpty else { return [] }
        var numbers = SplitMix64(seed: seed)
        var ranks = [[Int]](repeating: [], count: contestants.count)
        for _ in 0..<draws {
            let scores = contestants.map { Priority(drawn($0, &numbers), everyone: everyone).score }
            let order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
            for (rank, index) in order.enumerated() { ranks[index].append(rank + 1) }
        }
        return ranks.map { list in
            let sorted = list.sorted()
            let low = sorted[Int(0.025 * Double(draws - 1))]
            let high = sorted[Int((0.975 * Double(draws - 1)).rounded(.up))]
            return RankRange(first: low, last: high)
        }
    }

    private static func drawn(_ contestant: Contestant, _ numbers: inout SplitMix64) -> Priority.Evidence {
        var evidence = contestant.evidence
        evidence.unhappyPeople = count(evidence.unhappyPeople, &numbers)
        evidence.unhappyBefore = evidence.unhappyBefore.map { count($0, &numbers) }
        evidence.negativeShare = share(evidence.negativeShare, contestant.negativeShare, &numbers)
        evidence.intensity = share(evidence.intensity, contestant.intensity, &numbers)
        return evidence
    }

    private static func count(_ value: Double, _ numbers: inout SplitMix64) -> Double {
        max(0, value + numbers.normal() * max(value, 1).squareRoot())
    }

    private static func share(
        _ value: Double, _ interval: ClosedRange<Double>?, _ numbers: inout SplitMix64
    ) -> Double {
        let draw = numbers.normal()
        guard let interval else { return value }
        // 3.92 = 2 × 1.96: a 95 % interval is that many standard errors wide.
        return min(1, max(0, value + draw * (interval.upperBound - interval.lowerBound) / 3.92))
    }
}
