package import HuiyinDomain

/// What the engine reads of one feedback item.
package struct AnalysisInput: Hashable, Sendable {
    package var id: String?
    package var title: String?
    /// What was said; empty where ``turns`` holds a conversation or only a rating was given.
    package var text: String
    package var turns: [Turn]
    package var rating: Rating?
    /// The survey question that ``text`` answers.
    package var question: String?
    /// What ``text`` replies to.
    package var context: String?
    /// Answers given with the data; they take the place of the engine's guess.
    package var labels: GivenLabels
    package var nps: Rating?
    package var kind: FeedbackKind?
    /// Columns that may hold codes of the taxonomy; see ``TextEngine/knowing(codesOf:columns:)``.
    package var attributes: [Attribute]

    package init(text: String) {
        self.text = text
        turns = []
        labels = GivenLabels()
        attributes = []
    }

    /// What the engine reads of a stored item; the id is the item's key in its source.
    package init(_ feedback: Feedback) {
        id = feedback.key
        title = feedback.title
        text = feedback.text
        turns = feedback.turns
        rating = feedback.rating
        question = feedback.question
        context = feedback.context
        labels = feedback.labels
        nps = feedback.nps
        kind = feedback.kind
        attributes = feedback.attributes
    }
}
