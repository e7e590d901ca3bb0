/// The one style sheet. It is Swift so that a moved binary still has it; the parts are plain CSS.
enum StyleSheet {
    static let text = [base, components, content, forms, work, persons, access, media].joined(separator: "\n")
}
