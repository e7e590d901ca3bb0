/// Where a column stands in the records of one file.
package struct ColumnReference: Hashable, Sendable {
    package let name: String
    /// Its position in a table; `nil` for JSON, where it is looked up by name or path.
    package let index: Int?

    package init(name: String, index: Int?) {
        self.name = name
        self.index = index
    }
}

/// What fills a field, and who decided so.
package struct FieldBinding: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case columns([ColumnReference])
        case constant(String)
    }

    package let source: Source
    /// Whether a mapping says so; then a value that cannot be read is an error, not a column of another kind.
    package let isExplicit: Bool
    /// Why this column, the decision first.
    package let reasons: [ColumnReason]

    package init(source: Source, isExplicit: Bool, reasons: [ColumnReason]) {
        self.source = source
        self.isExplicit = isExplicit
        self.reasons = reasons
    }

    /// Why this column, in English.
    package var reason: String { reasons.map(\.sentence).joined(separator: "; ") }
}
