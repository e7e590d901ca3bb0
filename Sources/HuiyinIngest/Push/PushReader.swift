package import HuiyinArchive
import HuiyinDomain
import HuiyinText

/// Reads what is pushed to one source; one value serves all requests until the source's mapping changes.
struct PushReader: Sendable {
    let source: String
    let mapping: String
    let engine: TextEngine
    let clock: ZoneClock
    private let worker: ChunkWorker
    private let form: String

    init(source: String, mapping: Mapping, engine: TextEngine, clock: ZoneClock) throws(IngestError) {
        self.source = source
        self.mapping = mapping.digest
        self.engine = engine
        self.clock = clock
        let plan = try PushPlan.make(mapping, clock: clock)
        worker = ChunkWorker(
            container: .jsonLines, columns: [], recoded: nil, isExport: false,
            builder: FeedbackBuilder(source: source, plan: plan), engine: engine, file: PushBody.name)
        // An object may take several lines, also when it is mended.
        form =
            KeptForm(
                SourceForm(container: .json(path: nil, isGB18030: false), encoding: .utf8), plan
            ).json
    }

    /// What of a request can be worked out without waiting.
    ///
    /// - Parameter now: milliseconds UTC.
    /// - Throws: ``IngestError`` as ``PushBody``, and `push-not-json`; ``ArchiveError`` `vault-missing`.
    func prepare(_ push: Push, now: Int64, limit: Int, archive: Archive) async throws -> PushedRequest {
        let records = try PushBody.records(push.body, push.form, limit: limit)
        var worker = worker
        worker.analyses = push.understanding == .now
        var arrivals: [Arrival] = []
        var rejections: [RejectedRecord] = []
        for start in stride(from: 0, to: records.count, by: 100) {
            // Others' requests get their turn in between.
            if start > 0 { await Task.yield() }
            var chunk = RecordChunk(index: 0)
            chunk.records = Array(records[start..<min(start + 100, records.count)])
            let result = worker.process(chunk)
            arrivals += result.arrivals
            rejections += result.rejections
        }
        if push.form == .object, records.count == 1, let only = rejections.first,
            Self.unreadable.contains(only.diagnostic.code)
        {
            throw IngestError(
                code: "push-not-json", message: "the body is not one JSON object: \(only.diagnostic.message)")
        }
        let day = clock.time(milliseconds: now).rfc3339.prefix(10)
        let plan = ImportPlan(
            source: source,
            file: .init(path: "push \(day)", size: 0, modified: 0, head: ImportPlan.File.pushHead), mapping: mapping,
            taxonomy: engine.stamp.taxonomy)
        return try archive.prepare(
            arrivals, rejections, as: plan, form: form, repeatable: push.repeatable, signature: push.signature,
            isUnderstoodLater: push.understanding == .later)
    }

    /// What makes a body that should be one object no object at all; its sender still has it and mends it there.
    private static let unreadable: Set<String> = [
        "json-syntax", "json-encoding", "not-an-object", "bad-utf8", "nul-byte",
    ]
}

/// A request as it came.
package struct Push: Sendable {
    package var source: String
    package var body: [UInt8]
    package var form: PushBody.Form
    package var key: String?
    package var signature: PushedRequest.Signature?
    package var understanding: PushSettings.Understanding

    package init(
        source: String, body: [UInt8], form: PushBody.Form, key: String? = nil,
        signature: PushedRequest.Signature? = nil, understanding: PushSettings.Understanding = .now
    ) {
        self.source = source
        self.body = body
        self.form = form
        self.key = key
        self.signature = signature
        self.understanding = understanding
    }

    var repeatable: PushedRequest.Repeatable? { key.map { PushedRequest.Repeatable(key: $0, body: body) } }
}
