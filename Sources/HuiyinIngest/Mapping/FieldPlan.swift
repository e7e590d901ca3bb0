package import HuiyinDomain

/// How the records of one file become feedback.
package struct FieldPlan: Sendable {
    package var bindings: [FeedbackField: FieldBinding] = [:]
    package var time: TimeReader
    package var rating = RatingReader(minimum: 1, maximum: 5, scale: .number)
    package var nps = RatingReader(minimum: 0, maximum: 10, scale: .nps)
    /// Columns that are called like a time or a rating but mostly hold something else; they stay attributes.
    package var misfits: [FeedbackField: ColumnReference] = [:]
    package var topic: ColumnReference?
    package var polarity: ColumnReference?
    package var polarityValues: [String: Polarity] = [:]
    /// Names of columns offered as dimensions.
    package var dimensions: Set<String> = []
    /// Names of columns whose values are codes; kept as attributes whatever field they fill.
    package var codes: Set<String> = []
    /// Whether a mapping names ``codes``, rather than their columns' names.
    package var codesAreStated = false
    /// The habits of the product that wrote the file.
    package var traits = ExportTraits()
    /// Whether the file is an export of Huiyin, whose keys and attributes are taken back as they were.
    package var isExport = false

    /// Whether the records were pushed: each member of an object `attributes` is then a dimension.
    package var isPush = false

    /// The sources that the beginning of an export names, in order.
    package var exportedSources: [String] = []

    /// Columns of an export that no field takes: derived, masked, or read in a way of their own.
    static let exportOnly: Set<String> = [
        "key", "source", "analysis", "versions", "attributes", "person", "labels", "feedbackId",
        "author", "dimensions",
    ]

    package init(time: TimeReader) { self.time = time }

    /// One line a field: what fills it and why.
    package var reasons: [String] {
        FeedbackField.all.compactMap { field in
            guard let binding = bindings[field] else { return nil }
            switch binding.source {
            case .columns(let columns):
                return "\(field.name) ← \(columns.map(\.name).joined(separator: " + ")) (\(binding.reason))"
            case .constant(let value): return "\(field.name) ← \"\(value)\" for all (\(binding.reason))"
            }
        }
            + misfits.sorted { $0.value.name < $1.value.name }.map { field, column in
                "\(column.name) stays an attribute: by its name a \(field.name), but most of its values are none; "
                    + UnreadColumn.advice(field)
            }
    }
}
