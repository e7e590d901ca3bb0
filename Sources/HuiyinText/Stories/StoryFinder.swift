import HuiyinDomain

/// Finds run-arounds and breaks between channels in an item, and what they are made of.
struct StoryFinder {
    /// From this probability on a story is reported.
    static let least = 0.5
    /// Where the label model gives each kind of story less than this, the text is not looked at.
    static let leastGuess = 0.02
    /// Nobody can be surer than this of what a stranger meant.
    static let mostSure = 0.99

    let story: StoryText
    let marks: StoryMarks
    let chain: HopChain
    let counts: StoryCounts
    let days: Int?
    let outcome: StoryOutcome
    let reader: BreakReader
    let features: StoryFeatures
    private let hasGuess: Bool

    /// Reads an item closely; ask ``mayTell(_:)`` first.
    init(_ input: AnalysisInput, _ reading: Reading, _ guess: StoryFeatures.Guess?) {
        story = StoryText(input, reading)
        marks = StoryMarks(story)
        chain = HopChain(story, marks)
        counts = StoryCounts(story)
        days = StoryDays(story).days
        outcome = StoryOutcome(story, marks)
        reader = BreakReader(story, marks)
        hasGuess = guess != nil
        features = StoryFeatures(
            guess, chain: chain, counts: counts, outcome: outcome, reader: reader, story, marks)
    }

    /// Whether an item may hold a story at all: a cheap question that nine of ten ordinary texts answer with no.
    ///
    /// Without a label model every text is looked at; then there is no other work to do.
    static func mayTell(_ guess: StoryFeatures.Guess?) -> Bool {
        guard let guess else { return true }
        return max(guess.passedAround, guess.repeatContact, guess.channelBreak) >= leastGuess
    }

    /// The run-around, if it is likely enough that there is one.
    var runaround: Runaround? {
        let probabilities = StoryWeights.runaround(hasGuess: hasGuess).probabilities(features.runaround)
        let probability = 1 - probabilities[0]
        guard probability >= Self.least else { return nil }
        let kind: Runaround.Kind = probabilities[1] >= probabilities[2] ? .passedAround : .repeatContact
        if kind == .repeatContact, isPleasure { return nil }
        return Runaround(
            kind: kind, actors: chain.hops.compactMap { story.original($0) }, contacts: counts.contacts, days: days,
            isResolved: isResolved(kind), probability: JSONBytes.rounded(min(probability, Self.mostSure))
        )
    }

    /// The break, if it is likely enough that there is one and both its touchpoints are named.
    var channelBreak: ChannelBreak? {
        guard let step = reader.step, let quote = reader.quote(step, story) else { return nil }
        let probability = StoryWeights.channelBreak(hasGuess: hasGuess).probabilities(features.channelBreak)[1]
        guard probability >= Self.least else { return nil }
        return ChannelBreak(
            from: step.from.touchpoint, to: step.to.touchpoint, what: reader.what(step, story, marks), quote: quote,
            probability: JSONBytes.rounded(min(probability, Self.mostSure))
        )
    }

    /// Whether somebody comes again and again because it is good there: visits rather than calls, pleased words, nothing left open.
    ///
    /// The label model can't tell 来了六次 from 跑了六趟; this turns away no story of the lessons.
    private var isPleasure: Bool {
        marks.has(.pleased) && !counts.isPressing && !outcome.isUnsolved && !marks.has(.same) && !marks.has(.around)
            && chain.hops.count < 2
    }

    private func isResolved(_ kind: Runaround.Kind) -> Bool? {
        let vector = features.outcome(
            outcome, isPassed: kind == .passedAround, contacts: counts.contacts, days: days, isTalk: story.isTalk)
        let probabilities = StoryWeights.outcome.probabilities(vector)
        let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] }
        return best == 2 ? true : best == 1 ? false : nil
    }
}
