/// One logistic formula of what speaks for a node, fitted on texts made up for development about a taxonomy of invented appliances.
enum TopicFormula {
    private static let bias: Float = -4
    /// The logit of a node that nothing speaks for.
    static let silence: Float = -5.2

    /// The logit of the probability that a text is about a node.
    static func logit(_ evidence: StretchEvidence, _ rivals: Rivals) -> Float {
        let strength = evidence.strength
        var logit = bias
        logit += -3.44 * min(evidence.own, 1.5)
        logit += 2.64 * log1p(evidence.ownAll)
        logit += -1.68 * log1p(evidence.lent)
        // What all borrowed strings hold together was fitted to weigh nothing.
        logit += 0.41 * (log1p(strength) - log1p(rivals.rival(of: strength)))
        logit += 2.04 * (strength / (rivals.sum + 0.5))
        logit += 2.09 * log1p(evidence.total)
        logit += 0.97 * evidence.said.whole
        logit += -0.7 * evidence.said.best
        logit += 0.27 * evidence.said.wholeLift
        logit += 0.35 * evidence.said.bestLift
        logit += 0.26 * Float(Maths.logarithm(Double(evidence.said.best) + 0.01))
        return logit
    }

    private static func log1p(_ value: Float) -> Float { Float(Maths.logarithm(1 + Double(value))) }
}
