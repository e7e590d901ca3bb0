/// What the rules and the model say about an item, as numbers that a small logistic model reads.
struct StoryFeatures {
    /// The probabilities of the label model; `nil` where there is none.
    struct Guess {
        var passedAround: Double
        var repeatContact: Double
        var channelBreak: Double
        /// How likely the whole item is negative.
        var negative: Double
    }

    let runaround: [Float]
    let channelBreak: [Float]

    init(
        _ guess: Guess?, chain: HopChain, counts: StoryCounts, outcome: StoryOutcome, reader: BreakReader,
        _ story: StoryText, _ marks: StoryMarks
    ) {
        let names = chain.distinct(story.scalars)
        let step = reader.step
        let touchpoints = reader.touchpoints
        let contacts = min(counts.contacts ?? 0, 12)
        let pleased = marks.has(.pleased)
        func flag(_ value: Bool) -> Float { value ? 1 : 0 }
        let around = marks[.around].count
        runaround = [
            1, Self.logit(guess?.passedAround), Self.logit(guess?.repeatContact),
            flag(names >= 2), flag(names >= 3), Float(min(chain.returns, 2)), Float(min(chain.handOvers, 3)),
            Float(min(chain.speakers, 3)), flag(around > 0), flag(around > 1),
            flag(contacts >= 2), flag(contacts >= 4), flag(counts.hasOrdinal), flag(marks.has(.repeated)),
            flag(marks.has(.same)), flag(outcome.isUnsolved), flag(outcome.isSolved), flag(pleased),
            flag(marks.has(.normal)), flag(marks.has(.prompt)), Self.logit(guess?.negative),
            flag(pleased && !outcome.isUnsolved && !outcome.isSolved && around == 0), flag(counts.isPressing),
            flag(outcome.isUnsolved && contacts >= 2), flag(chain.reached > 1),
        ]
        channelBreak = [
            1, Self.logit(guess?.channelBreak), flag(step != nil), flag(touchpoints > 2),
            flag(step?.hasRefused ?? false), flag(step?.hasDone ?? false),
            flag((step?.hasRefused ?? false) && (step?.hasDone ?? false)),
            flag(step?.hasTurn ?? false), flag(pleased), flag(marks.has(.prompt)), flag(marks.has(.refused)),
            flag(chain.returns > 0), flag(chain.handOvers > 1), Self.logit(guess?.negative),
        ]
    }

    /// What tells whether a run-around came to an end.
    func outcome(
        _ outcome: StoryOutcome, isPassed: Bool, contacts: Int?, days: Int?, isTalk: Bool
    ) -> [Float] {
        func flag(_ value: Bool) -> Float { value ? 1 : 0 }
        return [
            1, flag(outcome.isSolved), flag(outcome.isUnsolved), flag(isPassed), flag(contacts != nil),
            flag(days != nil),
            flag(isTalk), flag(outcome.isSolved && outcome.isUnsolved), flag(outcome.isUnsolved && isPassed),
        ]
    }

    private static func logit(_ probability: Double?) -> Float {
        guard let probability else { return 0 }
        let bounded = min(max(probability, 0.002), 0.998)
        return Float(Maths.logarithm(bounded / (1 - bounded)))
    }
}
