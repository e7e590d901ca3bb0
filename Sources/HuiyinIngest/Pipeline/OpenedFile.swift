import Crypto
import HuiyinDomain
import HuiyinText

/// A file that has been looked at: how it is written, and how its records become feedback.
package struct OpenedFile {
    package let reader: ByteReader
    package let form: SourceForm
    package let plan: FieldPlan
    /// What the columns were matched by: the mapping given, a ready-made one that was recognised, or none.
    package let mapping: Mapping
    /// The ready-made mapping that was recognised by the columns, or `nil`.
    package let ready: ReadyMapping?
    /// A hash of the first bytes, in hexadecimal.
    package let head: String
    /// What the file's beginning holds, column by column.
    let samples: [ColumnSample]
    /// How much that beginning is.
    let sampled: Sampled

    /// Records that were looked at, readable or not.
    struct Sampled {
        var rows: [Row] = []
        var records = 0
        /// From the first record to behind the last one.
        var bytes = 0
        /// Whether these are all records of the file.
        var isWhole = false
    }

    /// Opens a file, finds out its form and matches its columns; nothing is stored yet.
    ///
    /// - Throws: ``IngestError`` when it can't be opened, is no text, or its columns say nothing.
    package init(_ origin: ByteReader.Origin, mapping: Mapping, clock: ZoneClock) throws(IngestError) {
        reader = try ByteReader(origin)
        try reader.fill(atLeast: Sniffer.headLength)
        head = SHA256.hash(data: reader.bytes.prefix(1 << 16)).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        form = try Sniffer.form(of: reader, records: mapping.records, sheet: mapping.sheet, names: mapping.names)
        var sampled = try Self.sample(reader, form)
        var isTable = false
        if case .delimited = form.container { isTable = true }
        // Whoever gave a mapping has said what the columns are.
        ready =
            mapping.digest == Mapping().digest
            ? ReadyMappings.recognise(columns: Self.paths(of: sampled.rows, form)) : nil
        let mapping = ready?.mapping ?? mapping
        self.mapping = mapping
        let samples = ColumnSample.columns(
            of: sampled.rows, table: isTable ? form.columns : [], expanding: mapping.traits.answers)
        var matcher = ColumnMatcher(
            samples: samples, mapping: mapping, clock: clock,
            isTable: isTable, hasNames: !isTable || form.hasHeader, file: origin.name)
        plan = try matcher.match()
        self.samples = matcher.samples
        sampled.rows = []
        self.sampled = sampled
    }

    /// A name is not enough: how the file is read and what each field was found in, for people.
    package var reasons: [String] {
        form.reasons.map(\.sentence) + (ready.map { [$0.reason] } ?? []) + plan.reasons
    }

    /// The columns of a table, or the paths that occur in JSON: `user.screen_name`, `messages.0.content`.
    private static func paths(of rows: [Row], _ form: SourceForm) -> [String] {
        if !form.columns.isEmpty { return form.hasHeader ? form.columns : [] }
        var paths: Set<String> = []
        func walk(_ value: JSONValue, _ path: String, _ depth: Int) {
            paths.insert(path)
            guard depth < 4 else { return }
            switch value {
            case .object(let fields): for field in fields { walk(field.value, "\(path).\(field.name)", depth + 1) }
            case .array(let items): if let first = items.first { walk(first, "\(path).0", depth + 1) }
            default: break
            }
        }
        for row in rows.prefix(200) { for column in row.columns { walk(column.value, column.name, 0) } }
        return paths.sorted()
    }

    /// The rows of the file's beginning; records that can't be read are left for the import to report.
    private static func sample(_ reader: ByteReader, _ form: SourceForm) throws(IngestError) -> Sampled {
        let head = Array(reader.bytes[reader.position...].dropFirst(form.markLength).prefix(Sniffer.headLength))
        let isWhole = reader.isAtEnd && head.count == reader.available - form.markLength
        var records = RecordReader(try ByteReader(.bytes(head, name: reader.origin.name)), form.container)
        let parser = RecordParser(
            container: form.container, columns: form.columns, encoding: form.encoding ?? .utf8)
        var sampled = Sampled()
        var raws: [RawRecord] = []
        while raws.count < 2000, let raw = try records.next() { raws.append(raw) }
        sampled.bytes = Int(records.offset)
        let next = try records.next()
        sampled.isWhole = isWhole && next == nil
        raws.removeFirst(min(form.recordsAbove, raws.count))
        if !isWhole, raws.count > 1 { sampled.bytes = Int(raws.removeLast().offset) }
        sampled.records = raws.count
        for raw in raws where raw.problem == nil {
            if let row = try? parser.row(raw.bytes) { sampled.rows.append(row) }
        }
        return sampled
    }
}
