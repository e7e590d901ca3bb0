/// What people say about sources: who answers for them, and what could not be told from their data.
package enum SourceNoteField: String, Hashable, Sendable, CaseIterable {
    case owner
    case department
    case contact
    /// `survey`, `interaction`, `public` or `front-line`.
    case sourceClass = "class"
    /// `file`, `push` or `pull`.
    case access
}

/// Notes of one source that count, by field; none is empty.
package struct SourceNotes: Hashable, Sendable {
    package var values: [SourceNoteField: String] = [:]

    package init(_ values: [SourceNoteField: String] = [:]) { self.values = values }

    package subscript(_ field: SourceNoteField) -> String? { values[field] }
}
