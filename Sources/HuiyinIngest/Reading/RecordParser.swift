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
        case .jsonLines where text.last == 0x2C:
            // Lines cut out of a list.
            return Row(columns: try fields(Array(text.dropLast())).map { Row.Column(name: $0.name, value: $0.value) })
        case .jsonLines, .json: return Row(columns: try fields(text).map { Row.Column(name: $0.name, value: $0.value) })
        case .keyedJSON: return try keyed(text)
        }
    }

    private func fields(_ text: [UInt8]) throws(Failure) -> [JSONValue.Field] {
        do {
            if case .object(let fields) = try JSONReader.read(text) { return fields }
        } catch {
            throw Failure(code: error.code, message: error.message)
        }
        throw Self.notAnObject
    }

    /// `"1001": {"text": "…"}`: the key becomes the column `id`, or `key` where the record has an `id` of its own.
    private func keyed(_ text: [UInt8]) throws(Failure) -> Row {
        let member = try fields([UInt8(ascii: "{")] + text + [UInt8(ascii: "}")])
        guard member.count == 1, case .object(let fields) = member[0].value else { throw Self.notAnObject }
        let name = fields.contains { $0.name == "id" } ? "key" : "id"
        return Row(
            columns: [Row.Column(name: name, value: .string(member[0].name))]
                + fields.map { Row.Column(name: $0.name, value: $0.value) })
    }

    private static let notAnObject = Failure(
        code: "not-an-object",
        message: "the record is not a JSON object; expected fields in braces such as {\"text\": \"…\"}")

    /// Whether these are the names of the columns; the names `1`, `2` … were not read from the file.
    private func isHeader(_ cells: [String]) -> Bool {
        guard let first = cells.first, let name = columns.first, name != "1", first.utf8.last == name.utf8.last else {
            return false
        }
        return cells.map { $0.withoutMarks.trimmed } == columns
    }

    private func table(_ cells: [String]) throws(Failure) -> Row {
        var cells = cells
        // A delimiter at the end of a row makes cells that nobody wrote.
        while cells.count > columns.count, cells.last == "" { cells.removeLast() }
        if TableTop.isTotals(cells) {
            throw Failure(
                code: "totals-row", message: "the row holds totals, not a record; nothing needs to be done about it")
        }
        if isHeader(cells) {
            throw Failure(
                code: "header-repeated",
                message: "the names of the columns stand here again; nothing needs to be done about it")
        }
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
