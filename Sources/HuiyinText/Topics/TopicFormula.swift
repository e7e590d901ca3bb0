/// One logistic formula of what speaks for a node, fitted on texts made up for development about a taxonomy of invented appliances.
enum TopicFormula {
    private static let words: [Float] = [-5.56, 3.13, 0.79, -3.04, 0.71, 3.29, 4.63]
    private static let bias: Float = -4.15
    /// The logit of a node that nothing speaks for.
    static let silence = bias

    /// The logit of the probability that a text is about a node.
    static func logit(_ evidence: StretchEvidence, _ rivals: Rivals, hasVectors: Bool) -> Float {
        let words = Self.wordFeatures(evidence, rivals)
        return zip(words, Self.words).reduce(bias) { $0 + $1.0 * $1.1 }
    }

    static func wordFeatures(_ evidence: StretchEvidence, _ rivals: Rivals) -> [Float] {
        let strength = evidence.strength
        return [
            min(evidence.own, 1.5), log1p(evidence.ownAll), log1p(evidence.lent), log1p(evidence.lentAll),
            log1p(strength) - log1p(rivals.rival(of: strength)), strength / (rivals.sum + 0.5), log1p(evidence.total),
        ]
    }

    private static func log1p(_ value: Float) -> Float { Float(Maths.logarithm(1 + Double(value))) }
}
