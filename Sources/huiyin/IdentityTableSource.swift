import HuiyinDomain
import HuiyinIdentity
import HuiyinIngest

/// Reads the rows of a table for `huiyin identities`; what can't be read is said on standard error and left out.
struct IdentityTableSource {
    private let reader: ByteReader
    private let form: SourceForm
    private(set) var refused = 0

    init(_ file: String?) throws {
        reader = try ByteReader(file.map { $0 == "-" ? .standardInput : .file($0) } ?? .standardInput)
        form = try Sniffer.form(
            of: reader, names: ["record", "record_id", "unique_id", "rec_id"])
    }

    mutating func read() throws -> IdentityTable {
        guard case .delimited = form.container, form.hasHeader else {
            throw IngestError(
                code: "no-table",
                message:
                    "\(reader.origin.name) is no table with a header; expected CSV whose first row names the columns")
        }
        reader.consume(form.markLength)
        var records = RecordReader(reader, form.container)
        let parser = RecordParser(
            container: form.container, columns: form.columns, encoding: form.encoding ?? .utf8)
        var table = IdentityTable(columns: form.columns)
        var above = form.titles + 1
        while let raw = try records.next() {
            if above > 0 {
                above -= 1
                continue
            }
            if let problem = raw.problem {
                refuse(problem.message, raw.line)
                continue
            }
            do {
                table.append(try parser.row(raw.bytes).columns.map { $0.value.cell ?? "" })
            } catch {
                if error.code == "totals-row" || error.code == "header-repeated" { continue }
                refuse(error.message, raw.line)
            }
        }
        return table
    }

    private mutating func refuse(_ message: String, _ line: Int) {
        refused += 1
        if refused <= 20 { Talk.say("line \(line): \(message)") }
        if refused == 21 { Talk.say("more lines were refused; they are only counted from here on") }
    }
}
