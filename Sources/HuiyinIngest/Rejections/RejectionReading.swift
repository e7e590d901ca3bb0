import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Reads rejected records of one import again, as its other records were read.
struct RejectionReading {
    struct Result {
        let number: Int64
        var arrivals: [Arrival] = []
        /// Set where a record can't be read; then there are no arrivals.
        var refusal: RejectionDesk.Outcome.Refusal?
    }

    let form: KeptForm
    /// As what import its records come in.
    let plan: ImportPlan
    private let fields: FieldPlan
    private let engine: TextEngine
    private let source: String

    /// How this was read, to be kept with the new import.
    var json: String { form.json }

    /// - Throws: ``IngestError`` `form-unknown`, `column-unknown`, `text-column-unknown`.
    init(_ run: Int64, _ archive: Archive, source: String, mapping: Mapping?) async throws {
        var form = try await Self.form(of: run, archive)
        guard var fields = form.plan else { throw Self.unknown(run) }
        if let mapping {
            fields = try fields.overlaid(
                by: mapping, columns: form.columns, isTable: form.container == "delimited", zone: form.zone)
        }
        if mapping != nil { form.take(fields) }
        self.form = form
        self.fields = fields
        self.source = source
        engine = try TaxonomyShelf(workspace: archive.workspace).engine(ofSource: source).knowing(
            codesOf: source, columns: (try archive.codeColumns()[source] ?? []).union(fields.codes))
        let before = try await archive.run(run).plan
        plan = ImportPlan(
            source: source, file: .init(path: before.file.path, size: 0, modified: 0, head: ImportPlan.File.mendedHead),
            kind: before.kind, channel: before.channel, mapping: mapping?.digest ?? before.mapping,
            taxonomy: engine.stamp.taxonomy)
    }

    /// How the file of an import was read.
    /// - Throws: ``IngestError`` `form-unknown`.
    static func form(of run: Int64, _ archive: Archive) async throws -> KeptForm {
        guard let text = try await archive.form(ofRun: run), let form = KeptForm(json: text) else { throw unknown(run) }
        return form
    }

    private static func unknown(_ run: Int64) -> IngestError {
        IngestError(
            code: "form-unknown",
            message: "import \(run) was made by an older Huiyin, which did not keep how its file was read; "
                + "mend the file itself and import it again: what is stored already is not stored twice")
    }

    /// The record as it came.
    func read(raw: [UInt8], of rejection: StoredRejection) throws -> Result {
        guard let recoded = form.recodedFrom else { return try read(raw, form.textEncoding, recoded: nil, rejection) }
        var transcoder = UTF16Transcoder(isBigEndian: recoded == .utf16BigEndian)
        var text: [UInt8] = []
        transcoder.append(raw[...], to: &text)
        transcoder.finish(into: &text)
        return try read(text, .utf8, recoded: recoded, rejection)
    }

    /// What somebody wrote in the record's place.
    func read(mended bytes: [UInt8], of rejection: StoredRejection) throws -> Result {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let isUTF8 = String(validating: body, as: UTF8.self) != nil
        return try read(body, isUTF8 ? .utf8 : form.textEncoding, recoded: nil, rejection)
    }

    private func read(
        _ bytes: [UInt8], _ encoding: TextEncoding?, recoded: TextEncoding?, _ rejection: StoredRejection
    ) throws -> Result {
        let file = rejection.diagnostic.file ?? plan.file.path
        // A member of an object stands in braces again.
        let isMember = form.container == "keyed" && bytes.first { $0 > 0x20 } == 0x22
        let body = isMember ? [UInt8(ascii: "{")] + bytes + [UInt8(ascii: "}")] : bytes
        var records = RecordReader(
            try ByteReader(.bytes(body, name: file)), form.recordContainer, line: rejection.diagnostic.line ?? 1)
        var chunk = RecordChunk(index: 0)
        chunk.encoding = encoding ?? TextEncoding.guess(bytes)?.encoding ?? .utf8
        while let record = try records.next() { chunk.records.append(record) }
        if let first = chunk.records.first, isHeader(first, chunk.encoding) { chunk.records.removeFirst() }
        let worker = ChunkWorker(
            container: form.recordContainer, columns: form.columns, recoded: recoded, isExport: fields.isExport,
            builder: FeedbackBuilder(source: source, plan: fields), engine: engine, file: file)
        let done = worker.process(chunk)
        var result = Result(number: rejection.number)
        if let refused = done.rejections.first {
            result.refusal = .init(number: rejection.number, diagnostic: refused.diagnostic)
        } else if done.arrivals.isEmpty {
            let nothing = Diagnostic(
                code: "no-content", message: "there is no record in it; to put it aside, dismiss it", file: file,
                line: rejection.diagnostic.line)
            result.refusal = .init(number: rejection.number, diagnostic: nothing)
        } else {
            result.arrivals = done.arrivals.map { arrival in
                var arrival = arrival
                arrival.rejection = rejection.number
                return arrival
            }
        }
        return result
    }

    private func isHeader(_ record: RawRecord, _ encoding: TextEncoding) -> Bool {
        guard case .delimited(let delimiter) = form.recordContainer,
            let text = try? RecordDecoder(encoding).decode(record.bytes)
        else { return false }
        return DelimitedCells.split(text, delimiter: delimiter).map(\.trimmed) == form.columns
    }
}

extension KeptForm {
    /// The same file, its fields read as `plan` says.
    fileprivate mutating func take(_ plan: FieldPlan) {
        var form = SourceForm(container: recordContainer, encoding: textEncoding, columns: columns)
        form.recoded = recodedFrom
        self = KeptForm(form, plan)
    }
}
