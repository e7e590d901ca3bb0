import Foundation
import GRDB
import HuiyinDomain
import Synchronization

extension Archive {
    /// The run to import by: a new one, or the unfinished one of an equal plan with the checkpoint it reached.
    package func beginImport(_ plan: ImportPlan) throws -> ImportRun {
        guard !plan.source.isEmpty else {
            throw ArchiveError(code: .configuration, message: "a source needs a name; give one with --source.")
        }
        _ = try vault()
        return try write { db in
            if let row = try Row.fetchOne(
                db, sql: "\(RunRow.columns) WHERE import_run.plan = ? AND finished_at IS NULL",
                arguments: [plan.canonical])
            {
                let run = RunRow.stored(row)
                return ImportRun(
                    id: run.id, plan: plan, checkpoint: run.checkpoint, counts: run.counts, isResumed: true)
            }
            try db.execute(
                sql: """
                    INSERT INTO import_run (source, plan, path, size, modified, head, kind, channel, mapping, taxonomy,
                        started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    try SourceTable.row(plan.source, db), plan.canonical, plan.file.path, plan.file.size,
                    plan.file.modified, plan.file.head, plan.kind?.rawValue, plan.channel?.name, plan.mapping,
                    plan.taxonomy, options.now(),
                ])
            return ImportRun(
                id: db.lastInsertedRowID, plan: plan, checkpoint: ImportCheckpoint(), counts: BatchCounts(),
                isResumed: false)
        }
    }

    /// Stores a batch and the run's new checkpoint in one transaction, and says what became of its records.
    ///
    /// An item is known by its source and key: with equal fields it is a duplicate, with others a new version, the old
    /// one kept.
    /// - Throws: ``ArchiveError``; nothing of the batch is stored then.
    @discardableResult
    package func commit(_ batch: ArrivalBatch, of run: ImportRun) throws -> BatchCounts {
        let vault = try vault()
        let prepared = try batch.arrivals.map { try PreparedArrival($0, vault, workspace.configuration.personalData) }
        let now = options.now()
        let expected = reached.withLock { $0[run.id] } ?? run.checkpoint.records
        let counts = try write { db in
            var plan = try BatchPlan(prepared, db, vault)
            let rejections = try RejectionWriter(
                db, vault: vault, run: run, policy: workspace.configuration.personalData, now: now)
            let newRejections = try rejections.plan(batch.rejections, &plan)
            // On the disk before anything that they seal; a kill in between leaves secrets that nobody uses.
            let fresh = try vault.addSecrets(plan.freshSecrets)
            let source = try SourceTable.row(run.plan.source, db)
            var writer = try BatchWriter(
                db, vault: vault, policy: workspace.configuration.personalData, run: run.id, source: source,
                generation: try GenerationTable.active(db),
                snapshot: try SnapshotTable.newest(db) + 1, now: now)
            try writer.write(prepared, plan, fresh)
            try rejections.write(newRejections, source: source, fresh)
            var counts = plan.counts
            counts.rejected = batch.rejections.count
            try note(counts, batch.checkpoint, of: run, after: expected, source: source, at: now, db)
            return counts
        }
        reached.withLock { $0[run.id] = max(expected, batch.checkpoint.records) }
        return counts
    }

    private func note(
        _ counts: BatchCounts, _ checkpoint: ImportCheckpoint, of run: ImportRun, after expected: Int, source: Int64,
        at now: Int64, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                UPDATE import_run SET stored = stored + ?, duplicates = duplicates + ?, updated = updated + ?,
                    rejected = rejected + ?, byte_offset = max(byte_offset, ?), line = max(line, ?),
                    records = max(records, ?)
                WHERE id = ? AND finished_at IS NULL AND records = ?
                """,
            arguments: [
                counts.stored, counts.duplicates, counts.updated, counts.rejected, checkpoint.byteOffset,
                checkpoint.line, checkpoint.records, run.id, expected,
            ])
        guard db.changesCount == 1 else {
            let isOpen = try Bool.fetchOne(
                db, sql: "SELECT finished_at IS NULL FROM import_run WHERE id = ?", arguments: [run.id])
            throw isOpen == true ? Self.takenOver(run) : Self.notOpen(run)
        }
        guard counts.stored + counts.updated > 0 else { return }
        try db.execute(sql: "UPDATE source SET last_arrival = ? WHERE id = ?", arguments: [now, source])
        try EventLog.add(
            .imported, subject: "import:\(run.id)",
            detail: """
                {"stored":\(counts.stored),"duplicates":\(counts.duplicates),"updated":\(counts.updated),\
                "rejected":\(counts.rejected)}
                """, at: now, db)
    }

    /// Ends a run: the same plan will begin a new one. Ending it twice gives the same summary.
    package func finish(_ run: ImportRun) throws -> ImportSummary {
        try write { db in
            try db.execute(
                sql: "UPDATE import_run SET finished_at = ? WHERE id = ? AND finished_at IS NULL",
                arguments: [options.now(), run.id])
            guard let row = try Row.fetchOne(db, sql: "\(RunRow.columns) WHERE import_run.id = ?", arguments: [run.id])
            else { throw Self.notOpen(run) }
            let rejections = try RejectionRow.fetch(db, RejectionRow.ofRun, [run.id])
            return ImportSummary(run: run.id, counts: RunRow.stored(row).counts, rejections: rejections)
        }
    }

    /// Records counted twice would be worse than an import that ends early.
    private static func takenOver(_ run: ImportRun) -> ArchiveError {
        ArchiveError(
            code: .notOpen,
            message:
                "import \(run.id) of this very file is being done by another process, which goes on; wait until it "
                + "ends (`huiyin imports list` shows it). Nothing is stored twice.")
    }

    private static func notOpen(_ run: ImportRun) -> ArchiveError {
        ArchiveError(
            code: .notOpen,
            message:
                "import \(run.id) is not open: it was undone, or another process has finished it. Import the file again; what is "
                + "stored already is not stored twice.")
    }
}

extension ImportPlan {
    /// All that makes two plans equal, as one line.
    var canonical: String {
        let parts: [String] = [
            source, file.path, "\(file.size)", "\(file.modified)", file.head, kind?.rawValue ?? "", channel?.name ?? "",
            mapping, taxonomy ?? "",
        ]
        return parts.map { "\($0.utf8.count):\($0)" }.joined()
    }
}
