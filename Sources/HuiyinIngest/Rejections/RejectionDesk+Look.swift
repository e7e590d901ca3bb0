import HuiyinArchive
import HuiyinDomain
import HuiyinText

extension RejectionDesk {
    /// What ``mend(_:_:)`` would make of bytes in the place of a rejected record, without storing anything: the voices that they
    /// would become, claims masked, or why they can't be read.
    /// - Throws: ``ArchiveError`` `not-found`; ``IngestError`` `form-unknown`.
    package func look(_ number: Int64, _ bytes: [UInt8]) async throws -> [PreviewRow] {
        let rejection = try await archive.rejection(number)
        let reading = try await RejectionReading(rejection.run, archive, source: rejection.source, mapping: nil)
        let result = try reading.read(mended: bytes, of: rejection)
        if let refusal = result.refusal {
            let line = refusal.diagnostic.line ?? rejection.diagnostic.line ?? 1
            return [PreviewRow(line: line, outcome: .refused(refusal.diagnostic), unread: [])]
        }
        return result.arrivals.map { arrival in
            let (feedback, analysis) = PersonalMask.shown(arrival.feedback, arrival.analysis)
            return PreviewRow(line: arrival.line, outcome: .understood(feedback, analysis), unread: [])
        }
    }

    /// A rejected record as text; bytes that are none become `\u{FFFD}`. The reading is audited.
    /// - Throws: ``ArchiveError`` `not-found`.
    package func text(of number: Int64) async throws -> String {
        let rejection = try await archive.rejection(number)
        let bytes = try archive.rejectionBytes(number)
        // An older Huiyin did not keep how the file was read; then it is read as what it looks like.
        guard let kept = try await archive.form(ofRun: rejection.run), let form = KeptForm(json: kept) else {
            let encoding = TextEncoding.guess(bytes)?.encoding ?? .utf8
            let decoded = try? RecordDecoder(encoding).decode(bytes)
            return String(decoding: decoded ?? bytes, as: UTF8.self)
        }
        return form.text(bytes)
    }
}
