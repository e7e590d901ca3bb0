/// A column called like a field, and how many of its values could not be read as one and were kept as attributes.
package struct UnreadColumn: Hashable, Sendable {
    package let field: FeedbackField
    package let column: String
    package var values: Int

    package init(field: FeedbackField, column: String, values: Int) {
        self.field = field
        self.column = column
        self.values = values
    }

    /// `12 values of the column 时间 could not be read as a time and were kept as attributes; …`
    package var sentence: String {
        let (noun, verb) = values == 1 ? ("value", "was") : ("values", "were")
        let kept = values == 1 ? "an attribute" : "attributes"
        return
            "\(values) \(noun) of the column \(column) could not be read as a \(field.name) and \(verb) kept as \(kept); "
            + Self.advice(field)
    }

    /// What a person can do about it.
    static func advice(_ field: FeedbackField) -> String {
        switch field {
        case .time: "name the format in a mapping file (time: {column, format})"
        case .rating, .nps: "state the scale in a mapping file (\(field.name): {column, min, max})"
        default: "name the right column in a mapping file (\(field.name): …)"
        }
    }
}
