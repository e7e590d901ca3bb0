import HuiyinDomain
import HuiyinText

/// Decodes the records of one file. Not `Sendable`: each worker makes its own.
package final class RecordParser {
    /// Why a record is no row.
    package struct Failure: Error, Hashable, Sendable {
        package let code: String
        package let message: String
    }

    private let container: Container
    private let columns: [String]
    private let decoder: RecordDecoder
    /// Whether cells carry the apostrophe that the exporter puts before a formula.
    private let isExport: Bool

    package init(container: Container, columns: [String], encoding: TextEncoding, isExport: Bool = false) {
        self.container = container
        self.columns = columns
        self.isExport = isExport
        decoder = RecordDecoder(encoding)
    }

    /// The row that `raw` holds.
    ///
    /// - Throws: ``Failure`` `column-count`, `json-syntax`, `not-an-object`, `nul-byte`, `bad-utf8` or `bad-gb18030`.
    package func row(_ raw: [UInt8]) throws(Failure) -> Row {
        let text: [UInt8]
        do { text = try decoder.decode(raw) } catch { throw Failure(code: error.code, message: error.message) }
        switch container {
        case .delimited(let delimiter): return try table(DelimitedCells.split(text, delimiter: delimiter))
        case .jsonLines, .json:
            let value: JSONValue
            do { value = try JSONReader.read(text) } catch { throw Failure(code: error.code, message: error.message) }
            guard case .object(let fields) = value else {
                throw Failure(
                    code: "not-an-object",
                    message: "the record is not a JSON object; expected fields in braces such as {\"text\": \"…\"}")
            }
            return Row(columns: fields.map { Row.Column(name: $0.name, value: $0.value) })
        }
    }

    private func table(_ cells: [String]) throws(Failure) -> Row {
        var cells = cells
        // A delimiter at the end of a row makes cells that nobody wrote.
        while cells.count > columns.count, cells.last == "" { cells.removeLast() }
        guard cells.count == columns.count else {
            throw Failure(
                code: "column-count",
                message: "expected \(columns.count) columns, found \(cells.count) (is a comma missing quotes?)")
        }
        return Row(
            columns: zip(columns, cells).map { name, cell in
                Row.Column(
                    name: name, value: .string(isExport ? FormulaGuard.restoreNUL(FormulaGuard.remove(cell)) : cell))
            })
    }
}
