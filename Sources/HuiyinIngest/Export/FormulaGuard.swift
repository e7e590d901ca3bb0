/// Keeps a spreadsheet from running what a customer wrote.
package enum FormulaGuard {
    /// The cell with an apostrophe before it where it begins like a formula (`=`, `+`, `-`, `@`, tab, carriage return).
    package static func apply(_ cell: String) -> String { isFormula(cell.utf8.first) ? "'" + cell : cell }

    /// Takes back what ``apply(_:)`` did.
    package static func remove(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'"), isFormula(cell.utf8.dropFirst().first) else { return cell }
        return String(cell.dropFirst())
    }

    private static func isFormula(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return "=+-@\t\r".utf8.contains(byte)
    }
}
