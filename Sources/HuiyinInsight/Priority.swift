/// How much a problem asks to be dealt with, 0 to 100, as the sum of three parts that are always shown beside it.
///
/// `score = 40 × reach + 40 × badness + 20 × trend`
///
/// - `reach` = log(1 + unhappy people) / log(1 + all people heard), 0 to 1. The logarithm keeps a grave problem of few people
///   in sight: a tenth of the people still makes more than half of the part.
/// - `badness` = negative share × max(intensity, severity), 0 to 1. The share is that of the topic's opinions, the intensity the
///   mean of its unhappy ones, the severity taken only where the analyses have one.
/// - `trend` = ½ + ½ × log₂(r), held within 0 and 1, with r = (unhappy people now + ½) / (unhappy people before + ½): twice as
///   many as in the comparison period give 1, as many give ½, half as many give 0. Without a comparison period it is ½.
///
/// The weights are a first choice of ours, not fitted to anything; docs/pages.md says how to read them.
package struct Priority: Hashable, Sendable {
    package static let reachWeight = 40.0
    package static let badnessWeight = 40.0
    package static let trendWeight = 20.0

    /// What one problem brings to its score.
    package struct Evidence: Hashable, Sendable {
        package var unhappyPeople: Double
        package var unhappyBefore: Double?
        package var negativeShare: Double
        /// Mean intensity of the unhappy opinions, 0 to 1.
        package var intensity: Double
        package var severity: Double?

        package init(
            unhappyPeople: Double, unhappyBefore: Double?, negativeShare: Double, intensity: Double,
            severity: Double? = nil
        ) {
            self.unhappyPeople = unhappyPeople
            self.unhappyBefore = unhappyBefore
            self.negativeShare = negativeShare
            self.intensity = intensity
            self.severity = severity
        }
    }

    /// 0 to ``reachWeight``.
    package let reach: Double
    /// 0 to ``badnessWeight``.
    package let badness: Double
    /// 0 to ``trendWeight``.
    package let trend: Double

    /// - Parameter everyone: all people heard in the period, whatever they spoke of.
    package init(_ evidence: Evidence, everyone: Double) {
        let reach = everyone > 0 ? Arithmetic.log(1 + evidence.unhappyPeople) / Arithmetic.log(1 + everyone) : 0
        let gravity = max(evidence.intensity, evidence.severity ?? 0)
        let trend = evidence.unhappyBefore.map { before in
            0.5 + 0.5 * Arithmetic.log2((evidence.unhappyPeople + 0.5) / (before + 0.5))
        }
        self.reach = Self.reachWeight * Self.unit(reach)
        self.badness = Self.badnessWeight * Self.unit(evidence.negativeShare * gravity)
        self.trend = Self.trendWeight * Self.unit(trend ?? 0.5)
    }

    /// 0 to 100.
    package var score: Double { reach + badness + trend }

    /// `parts` as whole numbers that add up to their rounded sum: the largest remainders are rounded up.
    package static func whole(_ parts: [Double]) -> [Int] {
        var whole = parts.map { Int($0.rounded(.down)) }
        let missing = Int(parts.reduce(0, +).rounded()) - whole.reduce(0, +)
        let order = parts.indices.sorted { left, right in
            let (one, other) = (parts[left] - Double(whole[left]), parts[right] - Double(whole[right]))
            return one == other ? left < right : one > other
        }
        for index in order.prefix(max(0, missing)) { whole[index] += 1 }
        return whole
    }

    private static func unit(_ value: Double) -> Double { min(1, max(0, value)) }
}
