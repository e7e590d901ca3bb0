import Crypto
import HuiyinDomain

/// A file that has been looked at: how it is written, and how its records become feedback.
package struct OpenedFile {
    package let reader: ByteReader
    package let form: SourceForm
    package let plan: FieldPlan
    /// A hash of the first bytes, in hexadecimal.
    package let head: String

    /// Opens a file, finds out its form and matches its columns; nothing is stored yet.
    ///
    /// - Throws: ``IngestError`` when it can't be opened, is no text, or its columns say nothing.
    package init(_ origin: ByteReader.Origin, mapping: Mapping, clock: ZoneClock) throws(IngestError) {
        reader = try ByteReader(origin)
        try reader.fill(atLeast: Sniffer.headLength)
        head = SHA256.hash(data: reader.bytes.prefix(1 << 16)).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        form = try Sniffer.form(of: reader, records: mapping.records, names: mapping.names)
        let rows = try Self.sample(reader, form)
        var isTable = false
        if case .delimited = form.container { isTable = true }
        var matcher = ColumnMatcher(
            samples: ColumnSample.columns(of: rows, table: isTable ? form.columns : []), mapping: mapping, clock: clock,
            isTable: isTable, hasNames: !isTable || form.hasHeader)
        plan = try matcher.match()
    }

    /// A name is not enough: how the file is read and what each field was found in, for people.
    package var reasons: [String] { form.reasons + plan.reasons }

    /// The rows of the file's beginning; records that can't be read are left for the import to report.
    private static func sample(_ reader: ByteReader, _ form: SourceForm) throws(IngestError) -> [Row] {
        let head = Array(reader.bytes[reader.position...].dropFirst(form.markLength).prefix(Sniffer.headLength))
        let isWhole = reader.isAtEnd && head.count == reader.available - form.markLength
        var records = RecordReader(try ByteReader(.bytes(head, name: reader.origin.name)), form.container)
        let parser = RecordParser(
            container: form.container, columns: form.columns, encoding: form.encoding ?? .utf8)
        var rows: [Row] = []
        var raws: [RawRecord] = []
        while raws.count < 2000, let raw = try records.next() { raws.append(raw) }
        if form.hasHeader, !raws.isEmpty { raws.removeFirst() }
        if !isWhole, raws.count > 1 { raws.removeLast() }
        for raw in raws where raw.problem == nil {
            if let row = try? parser.row(raw.bytes) { rows.append(row) }
        }
        return rows
    }
}
