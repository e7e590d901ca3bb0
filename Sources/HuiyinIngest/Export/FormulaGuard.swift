/// Keeps a spreadsheet from running what a customer wrote.
package enum FormulaGuard {
    /// The cell with an apostrophe before it where it begins like a formula (`=`, `+`, `-`, `@`, tab, carriage return), or like
    /// one that has its apostrophes already, so that ``remove(_:)`` always gives back the same text.
    package static func apply(_ cell: String) -> String { isFormula(cell.utf8[...]) ? "'" + cell : cell }

    /// Takes back what ``apply(_:)`` did.
    package static func remove(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), isFormula(cell.utf8.dropFirst()) else { return cell }
        return String(cell.dropFirst())
    }

    private static func isFormula(_ cell: Substring.UTF8View) -> Bool {
        guard let first = cell.drop(while: { $0 == UInt8(ascii: "'") }).first else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }
}
