/// A reason to doubt that a voice is a customer's own and said for its own sake.
package enum Suspicion: String, Hashable, Sendable, CaseIterable {
    // The weightiest first: a voice with several counts as the first of them.
    /// Written for money: an advertisement.
    case paid
    /// One author says the same again and again.
    case bot
    /// Many authors say nearly the same within an hour.
    case burst
    /// What a platform writes where a customer wrote nothing.
    case defaultPraise = "default-praise"
    /// Rewarded: a coupon or cash for a good review.
    case incentive
    /// Others' words, passed on as such.
    case repost
    /// Another voice's words, given as one's own.
    case duplicate

    /// What facts say of a voice that nothing speaks against.
    package static let genuine = "genuine"
    /// Everything that facts can say.
    package static let names = [genuine] + allCases.map(\.rawValue)

    /// What a voice with these flags counts as.
    package static func name(of flags: some Sequence<Suspicion>) -> String {
        let flags = Set(flags)
        return allCases.first(where: flags.contains)?.rawValue ?? genuine
    }
}

/// One suspicion about one voice, with what it rests on.
package struct SuspicionFlag: Hashable, Sendable {
    /// The rule that found it; docs/cleaning.md has a paragraph for each.
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        case advertWords = "advert-words"
        case rewardWords = "reward-words"
        case platformText = "platform-text"
        case forwardMarks = "forward-marks"
        /// The same text as ``SuspicionFlag/other``; ``SuspicionFlag/count`` is the size of the family so far.
        case copy
        /// ``SuspicionFlag/count`` alike by one author within a day.
        case authorRepeats = "author-repeats"
        /// ``SuspicionFlag/count`` alike within an hour, by different authors.
        case templateBurst = "template-burst"
        /// A person says so.
        case person
    }

    package var kind: Suspicion
    package var rule: Rule
    /// 0 to 1. For rules of words and counts the share of right answers that the rule is held to have, not a measured one.
    package var probability: Double
    /// The words it was told by, as bytes of their part.
    package var part: Opinion.Part?
    package var bytes: Range<Int>?
    /// The voice that this one repeats.
    package var other: FeedbackID?
    package var count: Int?

    package init(_ kind: Suspicion, by rule: Rule, probability: Double) {
        self.kind = kind
        self.rule = rule
        self.probability = probability
    }
}
