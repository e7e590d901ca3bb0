import HuiyinDomain

/// Decides whether an item is ironic, from the n-gram model and the cues together.
struct IronyModel: Hashable, Sendable {
    /// Two classes over ``IronyEvidence/vector(_:)``.
    let softmax: Softmax

    /// From this probability on an item is called ironic.
    ///
    /// What is said to a firm needs a little more than a public post: on unseen folds one half calls 21 of 11,262 sincere reviews ironic,
    /// 0.55 calls 14, and of every hundred ironic lessons three fewer are found.
    static func least(isPost: Bool) -> Double { isPost ? 0.5 : 0.55 }
    /// From this probability on irony turns the polarity of the praise that it touches.
    static let leastToTurn = 0.65
    /// The same where no cue can be pointed at.
    static let leastToTurnBlindly = 0.91

    /// The probability of irony.
    ///
    /// A rating or a context that the praise contradicts was in no training text; each raises the probability as much as a scare quote would,
    /// and so does praise of those who sent the customer around for nothing (完美闭环).
    /// - Parameter probability: by words and cues in the text.
    static func probability(_ evidence: IronyEvidence, _ probability: Double, story: Runaround?) -> Double {
        var odds = probability / max(1 - probability, 1e-9)
        if evidence.has(.ratingMismatch) { odds *= 8 }
        if evidence.has(.contextMismatch) { odds *= 6 }
        if let story, story.isResolved != true, story.probability >= Runaround.telling, evidence.praises { odds *= 4 }
        return odds / (1 + odds)
    }
}
