/// A text with the gold answer to one question about it.
package struct LabelledText: Hashable, Sendable {
    /// Its id in its data set; split and folds are made from it.
    package var id: String
    /// The data set it came from.
    package var set: String
    package var text: String
    package var question: LabelQuestion
    /// The labels that hold; of an exclusive question exactly one.
    package var labels: Set<String>
    /// The labels that were asked about; of the others nothing is known. `nil`: all of the question's.
    package var asked: Set<String>?
    /// What the row counts compared with an ordinary one.
    package var importance: Float

    package init(
        id: String, set: String, text: String, question: LabelQuestion, labels: Set<String>,
        asked: Set<String>? = nil, importance: Float = 1
    ) {
        self.id = id
        self.set = set
        self.text = text
        self.question = question
        self.labels = labels
        self.asked = asked
        self.importance = importance
    }
}
