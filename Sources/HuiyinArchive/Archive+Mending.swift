import GRDB
import HuiyinDomain

/// Records that could be read after all, and the rejections that this settles.
package struct MendedBatch: Sendable {
    /// Each with the number of the rejection that it comes from.
    package var arrivals: [Arrival]
    /// The rejections that are settled.
    package var numbers: [Int64]
    package var outcome: StoredRejection.Outcome
    /// As what import they come in.
    package var plan: ImportPlan
    /// How they were read, kept with that import.
    package var form: String?

    package init(
        arrivals: [Arrival], numbers: [Int64], outcome: StoredRejection.Outcome, plan: ImportPlan, form: String?
    ) {
        self.arrivals = arrivals
        self.numbers = numbers
        self.outcome = outcome
        self.plan = plan
        self.form = form
    }
}

extension Archive {
    /// Keeps how the file of an import is read, so that its rejected records can be read again; the first word stays.
    package func keepForm(_ form: String, of run: ImportRun) throws {
        try write { db in
            try db.execute(
                sql: "UPDATE import_run SET form = ? WHERE id = ? AND form IS NULL", arguments: [form, run.id])
        }
    }

    /// How the file of an import was read, or `nil` where an older Huiyin did not keep it.
    package func form(ofRun run: Int64) async throws -> String? {
        try await read { try String.fetchOne($0, sql: "SELECT form FROM import_run WHERE id = ?", arguments: [run]) }
    }

    /// Stores what rejected records say now, as a finished import of its own, and settles them, in one transaction. Undoing
    /// that import lets them wait again.
    /// - Throws: ``ArchiveError`` `refused` where one of them is settled already; then nothing is stored.
    package func storeMended(_ batch: MendedBatch) throws -> ImportSummary {
        let vault = try vault()
        let prepared = try batch.arrivals.map { try PreparedArrival($0, vault, workspace.configuration.personalData) }
        let now = options.now()
        return try write { db in
            for number in batch.numbers { try Self.checkIsOpen(number, db) }
            let run = try Self.beginMending(batch, at: now, db)
            let plan = try BatchPlan(prepared, db, vault)
            let fresh = try vault.addSecrets(plan.freshSecrets)
            let source = try SourceTable.row(batch.plan.source, db)
            var writer = try BatchWriter(
                db, vault: vault, policy: workspace.configuration.personalData, run: run, source: source,
                generation: try GenerationTable.active(db),
                snapshot: try SnapshotTable.newest(db) + 1, now: now)
            try writer.write(prepared, plan, fresh)
            try db.execute(
                sql: "UPDATE import_run SET stored = ?, duplicates = ?, updated = ?, records = ? WHERE id = ?",
                arguments: [
                    plan.counts.stored, plan.counts.duplicates, plan.counts.updated, plan.counts.read, run,
                ])
            _ = try RejectionSettling(db, at: now).settle(batch.numbers, as: batch.outcome, by: run)
            if plan.counts.stored + plan.counts.updated > 0 {
                try db.execute(sql: "UPDATE source SET last_arrival = ? WHERE id = ?", arguments: [now, source])
            }
            try EventLog.add(
                .rejectionsSettled, subject: "import:\(run)",
                detail: """
                    {"as":"\(batch.outcome.rawValue)","count":\(batch.numbers.count),"stored":\(plan.counts.stored),\
                    "duplicates":\(plan.counts.duplicates),"updated":\(plan.counts.updated)}
                    """, at: now, db)
            return ImportSummary(run: run, counts: plan.counts, rejections: [])
        }
    }

    private static func beginMending(_ batch: MendedBatch, at now: Int64, _ db: Database) throws -> Int64 {
        let plan = batch.plan
        try db.execute(
            sql: """
                INSERT INTO import_run (source, plan, path, size, modified, head, kind, channel, mapping, taxonomy,
                    started_at, finished_at, form) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                try SourceTable.row(plan.source, db), plan.canonical, plan.file.path, plan.file.size,
                plan.file.modified, plan.file.head, plan.kind?.rawValue, plan.channel?.name, plan.mapping,
                plan.taxonomy, now, now, batch.form,
            ])
        return db.lastInsertedRowID
    }

    private static func checkIsOpen(_ number: Int64, _ db: Database) throws {
        guard
            let isOpen = try Bool.fetchOne(
                db, sql: "SELECT settled_at IS NULL FROM rejection WHERE id = ?", arguments: [number])
        else { throw RejectionSettling.unknown(number) }
        guard isOpen else {
            throw ArchiveError(
                code: .refused,
                message:
                    "the rejected record \(number) is settled already; `huiyin rejections reopen \(number)` lets it "
                    + "wait again.")
        }
    }
}
