import HuiyinDomain

/// The stories of an item: was the customer sent around, did something break between two channels.
struct Stories {
    private(set) var runaround: Runaround?
    private(set) var channelBreak: ChannelBreak?

    /// - Parameters:
    ///   - labels: what the label model says; `nil` where there is none, then rules alone decide.
    ///   - negative: how likely the item as a whole is negative.
    init(_ input: AnalysisInput, _ reading: Reading, labels: ItemLabels?, negative: Double) {
        var guess: StoryFeatures.Guess?
        if let labels, let passed = labels.probability(.stories, "passed-around"),
            let again = labels.probability(.stories, "repeat-contact"),
            let broken = labels.probability(.stories, "break")
        {
            guess = StoryFeatures.Guess(
                passedAround: passed, repeatContact: again, channelBreak: broken, negative: negative)
        }
        guard StoryFinder.mayTell(guess) else { return }
        let finder = StoryFinder(input, reading, guess)
        runaround = finder.runaround
        channelBreak = finder.channelBreak
    }
}
