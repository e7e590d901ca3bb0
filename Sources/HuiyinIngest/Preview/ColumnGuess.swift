/// What one column of a file is taken for, and why.
package struct ColumnGuess: Hashable, Sendable {
    /// What becomes of the column's values.
    package enum Role: Hashable, Sendable {
        case field(FeedbackField)
        case topicLabel
        case polarityLabel
        /// An attribute that a mapping offers as a dimension of figures.
        case dimension
        case attribute
        /// Kept as an attribute too, but it tells nothing: never filled, or always the same.
        case idle
        /// Read from an export of Huiyin in its own way, or derived there and not taken over.
        case exported
    }

    package enum Confidence: Hashable, Sendable {
        case sure
        /// Someone should look before relying on it.
        case look
    }

    /// Its header, its number from 1 where there is none, or its name in JSON.
    package let name: String
    /// Up to three different values, cut to ``sampleLength`` characters, personal data masked.
    package let samples: [String]
    package let role: Role
    package let confidence: Confidence
    /// The most telling first; never empty for a column that fills a field.
    package let reasons: [ColumnReason]

    package init(name: String, samples: [String], role: Role, confidence: Confidence, reasons: [ColumnReason]) {
        self.name = name
        self.samples = samples
        self.role = role
        self.confidence = confidence
        self.reasons = reasons
    }

    /// The greatest length of a sample in characters.
    package static let sampleLength = 60
}
