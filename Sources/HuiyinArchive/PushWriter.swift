import Foundation
import GRDB
import HuiyinDomain
import HuiyinText

/// Stores pushed requests, those of one source and day together. Lives in one transaction.
struct PushWriter {
    /// How long answers are remembered, in milliseconds: 30 days.
    static let keeping: Int64 = 30 * 86_400_000

    private let database: Database
    private let vault: Vault
    private let policy: PersonalDataPolicy
    private let now: Int64

    init(_ database: Database, vault: Vault, policy: PersonalDataPolicy, at now: Int64) {
        self.policy = policy
        self.database = database
        self.vault = vault
        self.now = now
    }

    static let answer = """
        SELECT push_answer.digest, receipt FROM push_answer JOIN source ON source.id = push_answer.source
        WHERE source.name = ? AND key = ?
        """
    static let runOfPlan = """
        SELECT id FROM import_run WHERE plan = ? AND head = 'push' AND undone_at IS NULL ORDER BY id DESC LIMIT 1
        """

    /// What becomes of each request, in order.
    func write(_ requests: [PushedRequest]) throws -> [PushOutcome] {
        try forget()
        var outcomes = [PushOutcome?](repeating: nil, count: requests.count)
        // Requests of one group that are each other's repeat: the first is stored, the others wait for its answer.
        var first = Set<String>()
        var groups = [ImportGroup: [Int]]()
        var order = [ImportGroup]()
        for (index, request) in requests.enumerated() {
            if let known = try remembered(request) {
                outcomes[index] = known
                continue
            }
            let name = request.repeatable.map { "\(request.plan.source)\u{0}\($0.key)" }
            if let name, first.contains(name) { continue }
            if let signature = request.signature, try !note(signature) {
                outcomes[index] = .signatureUsed
                continue
            }
            if let name { first.insert(name) }
            let group = ImportGroup(plan: request.plan, isUnderstoodLater: request.isUnderstoodLater)
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(index)
        }
        for group in order {
            let indices = groups[group] ?? []
            let receipts = try store(indices.map { requests[$0] }, group)
            for (index, receipt) in zip(indices, receipts) { outcomes[index] = .stored(receipt) }
        }
        return try outcomes.enumerated().map { index, outcome in
            try outcome ?? remembered(requests[index]) ?? .signatureUsed
        }
    }

    private struct ImportGroup: Hashable {
        let plan: ImportPlan
        let isUnderstoodLater: Bool
    }

    /// Forgets answers and signatures whose time is over.
    private func forget() throws {
        try database.execute(sql: "DELETE FROM push_answer WHERE at < ?", arguments: [now - Self.keeping])
        try database.execute(sql: "DELETE FROM push_signature WHERE until < ?", arguments: [now])
    }

    /// What a request with this key was told; `nil` for one that nobody sent yet.
    func remembered(_ request: PushedRequest) throws -> PushOutcome? {
        guard let repeatable = request.repeatable else { return nil }
        return try Self.remembered(repeatable.key, repeatable.digest, of: request.plan.source, database)
    }

    static func remembered(
        _ key: String, _ digest: [UInt8], of source: String, _ database: Database
    ) throws -> PushOutcome? {
        guard let row = try Row.fetchOne(database.cachedStatement(sql: answer), arguments: [source, key]) else {
            return nil
        }
        guard [UInt8](row[0] as Data) == digest else { return .keyTaken }
        return .repeated(try JSONDecoder().decode(PushReceipt.self, from: Data((row[1] as String).utf8)))
    }

    /// Notes a signature down; `false` where it was used before.
    private func note(_ signature: PushedRequest.Signature) throws -> Bool {
        try database.execute(
            sql: "INSERT INTO push_signature (digest, until) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [Data(signature.digest), signature.until])
        return database.changesCount == 1
    }

    private func store(_ requests: [PushedRequest], _ group: ImportGroup) throws -> [PushReceipt] {
        let source = try SourceTable.row(group.plan.source, database)
        let run = try run(of: group.plan, form: requests[0].form, source)
        let prepared = requests.flatMap(\.arrivals)
        var plan = try BatchPlan(prepared, database, vault)
        let rejections = try RejectionWriter(
            database, vault: vault,
            run: ImportRun(
                id: run, plan: group.plan, checkpoint: ImportCheckpoint(), counts: BatchCounts(), isResumed: true),
            policy: policy, now: now)
        let rejected = requests.flatMap(\.rejections)
        let newRejections = try rejections.plan(rejected, &plan)
        let fresh = try vault.addSecrets(plan.freshSecrets)
        var writer = try BatchWriter(
            database, vault: vault, policy: policy, run: run, source: source,
            generation: try GenerationTable.active(database),
            snapshot: try SnapshotTable.newest(database) + 1, now: now)
        try writer.write(prepared, plan, fresh, isUnderstoodLater: group.isUnderstoodLater)
        try rejections.write(newRejections, source: source, fresh)
        try note(plan.counts, rejected: rejected.count, run, source)
        var receipts = [PushReceipt]()
        var start = 0
        for request in requests {
            let fates = plan.fates[start..<start + request.arrivals.count]
            start += request.arrivals.count
            receipts.append(try receipt(of: request, fates, source))
        }
        return receipts
    }

    /// The import that the day's pushes of one source come in as; a new one where the last was undone.
    ///
    /// It is finished after every push, so that no other process takes it up.
    private func run(of plan: ImportPlan, form: String, _ source: Int64) throws -> Int64 {
        if let run = try Int64.fetchOne(
            database.cachedStatement(sql: Self.runOfPlan), arguments: [plan.canonical])
        {
            return run
        }
        try database.execute(
            sql: """
                INSERT INTO import_run (source, plan, path, size, modified, head, kind, channel, mapping, taxonomy,
                    started_at, finished_at, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                source, plan.canonical, plan.file.path, plan.file.size, plan.file.modified, plan.file.head,
                plan.kind?.rawValue, plan.channel?.name, plan.mapping, plan.taxonomy, now, now, form,
            ])
        let run = database.lastInsertedRowID
        // One event a day and source, not one a request: the run has the counts.
        try EventLog.add(.imported, subject: "import:\(run)", detail: "{\"pushed\":true}", at: now, database)
        return run
    }

    private func note(_ counts: BatchCounts, rejected: Int, _ run: Int64, _ source: Int64) throws {
        try database.execute(
            sql: """
                UPDATE import_run SET stored = stored + ?, duplicates = duplicates + ?, updated = updated + ?,
                    rejected = rejected + ?, records = records + ?, finished_at = ? WHERE id = ?
                """,
            arguments: [
                counts.stored, counts.duplicates, counts.updated, rejected, counts.read + rejected, now, run,
            ])
        guard counts.stored + counts.updated > 0 else { return }
        try database.execute(sql: "UPDATE source SET last_arrival = ? WHERE id = ?", arguments: [now, source])
    }

    private func receipt(
        of request: PushedRequest, _ fates: ArraySlice<BatchPlan.Fate>, _ source: Int64
    ) throws -> PushReceipt {
        let duplicates = fates.count {
            if case .duplicate = $0 { true } else { false }
        }
        let rejections = try request.rejections.map { rejection in
            PushReceipt.Rejection(
                id: "\(try number(of: rejection, source))", line: rejection.diagnostic.line ?? 0,
                code: rejection.diagnostic.code, message: PersonalMask.mask(rejection.diagnostic.message))
        }
        let receipt = PushReceipt(
            accepted: fates.count - duplicates, duplicates: duplicates, rejected: rejections.count,
            rejections: rejections)
        if let repeatable = request.repeatable {
            try database.execute(
                sql: "INSERT INTO push_answer (source, key, digest, receipt, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    source, repeatable.key, Data(repeatable.digest),
                    String(decoding: try JSONEncoder().encode(receipt), as: UTF8.self), now,
                ])
        }
        return receipt
    }

    private func number(of rejection: RejectedRecord, _ source: Int64) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT id FROM rejection WHERE source = ? AND digest = ? AND line = ?"),
            arguments: [source, Data(vault.hash(.raw, rejection.raw)), rejection.diagnostic.line ?? 0]) ?? 0
    }
}
