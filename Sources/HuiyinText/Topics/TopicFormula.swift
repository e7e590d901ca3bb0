/// One logistic formula of what speaks for a node, fitted on texts made up for development about a taxonomy of invented appliances.
enum TopicFormula {
    private static let weights: [Float] = [-3.44, 2.64, -1.68, 0, 0.41, 2.04, 2.09, 0.97, -0.7, 0.27, 0.35, 0.26]
    private static let bias: Float = -4
    /// The logit of a node that nothing speaks for.
    static let silence: Float = -5.2

    /// The logit of the probability that a text is about a node.
    static func logit(_ evidence: StretchEvidence, _ rivals: Rivals) -> Float {
        zip(features(evidence, rivals), weights).reduce(bias) { $0 + $1.0 * $1.1 }
    }

    private static func features(_ evidence: StretchEvidence, _ rivals: Rivals) -> [Float] {
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
