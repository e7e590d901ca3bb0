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

    /// The cell without NUL, which no table may hold: ␀0 in its place, and ␀␀ for the sign itself.
    package static func escapeNUL(_ cell: String) -> String {
        guard cell.utf8.contains(0) || cell.unicodeScalars.contains("␀") else { return cell }
        var scalars = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            scalars.append(scalar.value == 0 ? "␀" : scalar)
            if scalar.value == 0 { scalars.append("0") } else if scalar == "␀" { scalars.append("␀") }
        }
        return String(scalars)
    }

    /// Takes back what ``escapeNUL(_:)`` did.
    package static func restoreNUL(_ cell: String) -> String {
        guard cell.unicodeScalars.contains("␀") else { return cell }
        var scalars = String.UnicodeScalarView()
        var rest = cell.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "␀", let next = rest.first, next == "0" || next == "␀" else {
                scalars.append(scalar)
                continue
            }
            rest.removeFirst()
            scalars.append(next == "0" ? "\0" : "␀")
        }
        return String(scalars)
    }
}
