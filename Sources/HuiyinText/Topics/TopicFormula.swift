/// One logistic formula of what speaks for a node, fitted on texts made up for development about a taxonomy of invented appliances.
enum TopicFormula {
    private static let words: [Float] = [-3.44, 2.64, -1.68, 0, 0.41, 2.04, 2.09, 0.97, -0.7, 0.27, 0.35, 0.26]
    private static let bias: Float = -4
    /// With vectors beside words.
    private static let both: [Float] = [
        -3.04, 2.34, -1.35, 0, 0.41, 1.75, 1.85, 1.54, -0.93, 0.2, 0.4, 0.12, 0.75, 2.19, 0.34, 1.06, 1.47, 0.24,
    ]
    private static let bothBias: Float = -5.24
    /// The logit of a node that nothing speaks for.
    static let silence: Float = -5.2

    /// The logit of the probability that a text is about a node.
    static func logit(_ evidence: StretchEvidence, _ rivals: Rivals, _ likeness: LikenessRivals?) -> Float {
        let words = wordFeatures(evidence, rivals)
        guard let likeness else { return zip(words, Self.words).reduce(bias) { $0 + $1.0 * $1.1 } }
        let all = words + likeness.features(of: evidence.likeness)
        return zip(all, both).reduce(bothBias) { $0 + $1.0 * $1.1 }
    }

    static func wordFeatures(_ evidence: StretchEvidence, _ rivals: Rivals) -> [Float] {
        let strength = evidence.strength
        return [
            min(evidence.own, 1.5), log1p(evidence.ownAll), log1p(evidence.lent), log1p(evidence.lentAll),
            log1p(strength) - log1p(rivals.rival(of: strength)), strength / (rivals.sum + 0.5), log1p(evidence.total),
            evidence.said.whole, evidence.said.best, evidence.said.wholeLift, evidence.said.bestLift,
            Float(Maths.logarithm(Double(evidence.said.best) + 0.01)),
        ]
    }

    private static func log1p(_ value: Float) -> Float { Float(Maths.logarithm(1 + Double(value))) }
}

/// The nearest and second nearest of all nodes by each kind of likeness.
struct LikenessRivals {
    private let own: Rivals
    private let lent: Rivals
    private let mean: Rivals

    init(_ sums: [StretchEvidence]) {
        own = Rivals(sums.map(\.likeness.own))
        lent = Rivals(sums.map(\.likeness.lent))
        mean = Rivals(sums.map(\.likeness.mean))
    }

    func features(of evidence: VectorEvidence) -> [Float] {
        [
            evidence.own, evidence.lent, evidence.mean, evidence.own - own.rival(of: evidence.own),
            evidence.lent - lent.rival(of: evidence.lent), evidence.mean - mean.rival(of: evidence.mean),
        ]
    }
}
