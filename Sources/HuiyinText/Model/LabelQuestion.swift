/// The questions that label heads answer about a whole item.
package enum LabelQuestion: String, Hashable, Sendable, CaseIterable {
    /// Exactly one of angry, fear, happy, neutral, sad, surprise.
    case emotion
    /// Whether the words mean the opposite of what they say.
    case irony
    /// What somebody wants; several at once.
    case intents
    /// Whether what happened is at least so grave: `0.1`, `0.3`, `0.5`, `0.7`, `0.9`.
    case gravity
    /// What makes it grave: safety, health, money, law, repetition.
    case reasons
    /// Whether it tells of a run-around or of a break between channels.
    case stories

    /// The second label of ``irony``: whether a text reads like a post on a public microblog rather than words to a firm.
    static let publicPost = "public-post"
    /// The third: whether a public post is ironic, learned from posts alone.
    static let ironicPost = "ironic-post"

    /// Its labels in the order of the outputs.
    package var labels: [String] {
        switch self {
        case .emotion: ["angry", "fear", "happy", "neutral", "sad", "surprise"]
        case .irony: ["ironic", Self.publicPost, Self.ironicPost]
        case .intents:
            [
                "complaint", "suggestion", "question", "request", "praise", "purchase", "repurchase", "recommend",
                "churn", "warn-others",
            ]
        case .gravity: ["0.1", "0.3", "0.5", "0.7", "0.9"]
        case .reasons: ["safety", "health", "money", "law", "repetition"]
        case .stories: ["passed-around", "repeat-contact", "break"]
        }
    }

    /// Whether exactly one label holds.
    package var isExclusive: Bool { self == .emotion }
}
