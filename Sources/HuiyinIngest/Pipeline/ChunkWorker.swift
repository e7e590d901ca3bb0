import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Decodes, maps and analyses chunks; one value serves all threads.
struct ChunkWorker: Sendable {
    /// What became of a chunk.
    struct Result: Sendable {
        let index: Int
        var arrivals: [Arrival] = []
        var rejections: [RejectedRecord] = []
        /// How many values each column kept as attributes that its name promised for a field.
        var unread: [UnreadColumn] = []
        let checkpoint: ImportCheckpoint

        mutating func note(_ unread: FeedbackBuilder.Unread) {
            let column = unread.attribute.name
            if let index = self.unread.firstIndex(where: { $0.field == unread.field && $0.column == column }) {
                self.unread[index].values += 1
            } else {
                self.unread.append(UnreadColumn(field: unread.field, column: column, values: 1))
            }
        }
    }

    let container: Container
    let columns: [String]
    /// UTF-16 is recoded on the way in, and back for the bytes that are kept.
    let recoded: TextEncoding?
    let isExport: Bool
    let builder: FeedbackBuilder
    let engine: TextEngine
    let file: String
    /// Whether records are understood now; others wait for ``LateAnalysis``.
    var analyses = true

    func process(_ chunk: RecordChunk) -> Result {
        var result = Result(index: chunk.index, checkpoint: chunk.checkpoint)
        let parser = RecordParser(
            container: container, columns: columns, encoding: chunk.encoding, isExport: isExport)
        result.arrivals.reserveCapacity(chunk.records.count)
        for record in chunk.records {
            if let problem = record.problem {
                result.rejections.append(RejectedRecord(raw: original(record.bytes), diagnostic: problem))
                continue
            }
            do {
                let (feedback, unread, row) = try builder.read(record, parser)
                for value in unread { result.note(value) }
                result.arrivals.append(
                    arrival(feedback, record, returning: isExport ? ExportedRow.item(row) : nil))
            } catch let failure as RecordParser.Failure {
                result.rejections.append(rejection(record, failure.code, failure.message, nil))
            } catch let refusal as FeedbackBuilder.Refusal {
                result.rejections.append(rejection(record, refusal.code, refusal.message, refusal.id))
            } catch {
                result.rejections.append(rejection(record, "unreadable", "the record cannot be read: \(error)", nil))
            }
        }
        return result
    }

    private func arrival(_ feedback: Feedback, _ record: RawRecord, returning: FeedbackID?) -> Arrival {
        guard analyses else {
            return Arrival(
                feedback: feedback, raw: original(record.bytes), line: record.line, analysisJSON: nil, analysis: nil,
                returning: returning)
        }
        let input = AnalysisInput(feedback)
        let analysis = engine.analyze(input)
        var json: [UInt8] = []
        json.reserveCapacity(1024)
        AnalysisJSON.append(analysis, of: input, to: &json)
        return Arrival(
            feedback: feedback, raw: original(record.bytes), line: record.line, analysisJSON: json, analysis: analysis,
            returning: returning)
    }

    private func rejection(_ record: RawRecord, _ code: String, _ message: String, _ id: String?) -> RejectedRecord {
        let diagnostic = Diagnostic(code: code, message: message, file: file, line: record.line)
        return RejectedRecord(raw: original(record.bytes), diagnostic: diagnostic, id: id)
    }

    private func original(_ bytes: [UInt8]) -> [UInt8] {
        guard let recoded else { return bytes }
        return UTF16Transcoder.restore(bytes, isBigEndian: recoded == .utf16BigEndian)
    }
}
