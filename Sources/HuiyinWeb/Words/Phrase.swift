/// A sentence that pages say, in both languages; `{name}` is a place to fill.
///
/// The catalogue is the `Phrase+….swift` beside this file, one for each family of pages; a phrase can't be made without
/// either language. One word for one thing: docs/glossary.md says which. A test holds the places of the two languages
/// against each other.
///
/// ```swift
/// extension Phrase {
///     static let loosenSearch = Phrase("不搜「{text}」", "Drop the search “{text}”")
/// }
/// ```
package struct Phrase: Hashable, Sendable {
    private let chinese: String
    private let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The sentence in `tongue`, its places still open.
    package func text(_ tongue: Tongue) -> String {
        switch tongue {
        case .chinese: chinese
        case .english: english
        }
    }
}
