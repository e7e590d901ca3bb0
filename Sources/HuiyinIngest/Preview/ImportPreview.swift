package import HuiyinArchive
import HuiyinDomain
package import HuiyinText

/// How a file would be read: its form, its columns with reasons, and its first records. Nothing is stored.
package struct ImportPreview: Sendable {
    /// How the file is written.
    package enum Form: Hashable, Sendable {
        /// `header` says whether the first record names the columns.
        case table(delimiter: UInt8, header: Bool)
        case jsonLines
        /// `path` leads to the records in dots, empty for a list at the top; `nil` where each value at the top is one.
        case json(path: String?)
    }

    /// The last part of the path; `-` for standard input.
    package let name: String
    /// In bytes; `nil` where it is not known before the end.
    package let size: Int64?
    /// `nil` while everything seen is plain ASCII.
    package let encoding: TextEncoding?
    package let form: Form
    /// Why it is read so, in the order of the decisions.
    package let reasons: [FormReason]
    /// How many records the guesses rest on.
    package let recordsSeen: Int
    /// How many records the file has: exact where all were seen, else from the size of those; `nil` where the size is unknown.
    package let recordsEstimated: Int?
    /// In the order of the file.
    package let columns: [ColumnGuess]
    /// Fields that are the same for all records because the mapping says so.
    package let constants: [FeedbackField: String]
    /// The first twenty records.
    package let rows: [PreviewRow]
    /// The name of the ready-made mapping that was recognised, if any.
    package var readyMade: String?

    /// How many columns ask to be looked at.
    package var doubtful: Int { columns.count { $0.confidence == .look } }

    /// How many records are shown.
    package static let shownRows = 20

    /// Reads the beginning of a file; standard input is used up by it.
    ///
    /// - Parameters:
    ///   - mapping: the one to try; `nil` to guess.
    ///   - engine: reads the shown records; without one they come without analysis.
    ///   - workspace: for the zone of times that come without one.
    ///   - source: whose codes the ticked answers are.
    /// - Throws: ``IngestError`` as opening the file for an import does.
    package static func make(
        origin: ByteReader.Origin, mapping: Mapping?, engine: TextEngine?, workspace: Workspace, source: String? = nil
    ) throws(IngestError) -> ImportPreview {
        let file = try ImportJob.look(at: origin, mapping: mapping ?? Mapping(), in: workspace)
        return try ImportPreview(file, engine: engine, source: source)
    }

    init(_ file: OpenedFile, engine: TextEngine?, source: String?) throws(IngestError) {
        let path = file.reader.origin.name
        name = path.split(separator: "/").last.map(String.init) ?? path
        if case .bytes(let bytes, _) = file.reader.origin { size = Int64(bytes.count) } else { size = file.reader.size }
        encoding = file.form.recoded ?? file.form.encoding
        form =
            switch file.form.container {
            case .delimited(let delimiter): .table(delimiter: delimiter, header: file.form.hasHeader)
            case .jsonLines: .jsonLines
            case .json(let path, _): .json(path: path?.joined(separator: "."))
            case .keyedJSON(let path, _): .json(path: path.joined(separator: "."))
            }
        reasons = file.form.reasons
        readyMade = file.ready?.name
        recordsSeen = file.sampled.records
        recordsEstimated = Self.estimate(file.sampled, size)
        let judge = ColumnJudge(plan: file.plan, names: Set(file.samples.map(\.name)))
        columns = file.samples.map(judge.guess)
        constants = file.plan.bindings.compactMapValues { binding in
            if case .constant(let value) = binding.source { value } else { nil }
        }
        rows = try Self.rows(file, engine, source: source)
    }

    private static func estimate(_ sampled: OpenedFile.Sampled, _ size: Int64?) -> Int? {
        if sampled.isWhole { return sampled.records }
        guard let size, sampled.bytes > 0 else { return nil }
        return Int((Double(size) / Double(sampled.bytes) * Double(sampled.records)).rounded())
    }

    private static func rows(_ file: OpenedFile, _ engine: TextEngine?, source: String?) throws(IngestError)
        -> [PreviewRow]
    {
        var reader = try ChunkReader(file, from: ImportCheckpoint())
        guard let chunk = try reader.next() else { return [] }
        let parser = RecordParser(
            container: file.form.container, columns: file.form.columns, encoding: chunk.encoding,
            isExport: file.plan.isExport)
        let builder = FeedbackBuilder(source: "preview", plan: file.plan)
        let engine = engine.map { engine in engine.knowing(codesOf: source ?? "preview", columns: file.plan.codes) }
        return chunk.records.prefix(shownRows).map { record in
            if let problem = record.problem {
                return PreviewRow(line: record.line, outcome: .refused(problem), unread: [])
            }
            func refused(_ code: String, _ message: String) -> PreviewRow {
                let diagnostic = Diagnostic(
                    code: code, message: message, file: file.reader.origin.name, line: record.line)
                return PreviewRow(line: record.line, outcome: .refused(diagnostic), unread: [])
            }
            do {
                let (read, unread, _) = try builder.read(record, parser)
                let (feedback, analysis) = PersonalMask.shown(read, engine.map { $0.analyze(AnalysisInput(read)) })
                return PreviewRow(
                    line: record.line, outcome: .understood(feedback, analysis),
                    unread: unread.map { UnreadColumn(field: $0.field, column: $0.attribute.name, values: 1) })
            } catch let failure as RecordParser.Failure {
                return refused(failure.code, failure.message)
            } catch let refusal as FeedbackBuilder.Refusal {
                return refused(refusal.code, refusal.message)
            } catch {
                return refused("unreadable", "the record cannot be read: \(error)")
            }
        }
    }
}
