import HuiyinDomain

/// Decides whether an item is ironic, from the n-gram model and the cues together.
struct IronyModel: Hashable, Sendable {
    /// Two classes over ``IronyEvidence/vector(whole:clause:)``.
    let softmax: Softmax

    /// From this probability on an item is called ironic.
    static let least = 0.35
    /// From this probability on irony turns the polarity of the praise that it touches.
    static let leastToTurn = 0.5
    /// The same where no cue can be pointed at.
    static let leastToTurnBlindly = 0.85

    /// The probability of irony.
    ///
    /// A rating or a context that the praise contradicts was in no training text; each raises the probability as much as a scare quote would.
    func probability(_ evidence: IronyEvidence, _ vector: [Float]) -> Double {
        let probability = softmax.probabilities(vector)[1]
        var odds = probability / max(1 - probability, 1e-9)
        if evidence.has(.ratingMismatch) { odds *= 8 }
        if evidence.has(.contextMismatch) { odds *= 6 }
        return odds / (1 + odds)
    }
}
