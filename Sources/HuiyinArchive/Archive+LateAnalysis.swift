import Foundation
import GRDB
package import HuiyinDomain

/// A stored version that waits to be understood.
package struct DueAnalysis: Hashable, Sendable {
    /// Every field, claims masked.
    package let feedback: Feedback
    let version: Int64
}

extension Archive {
    /// The versions that have waited longest for their analysis, at most `limit`.
    package func dueAnalyses(limit: Int) async throws -> [DueAnalysis] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT version, feedback_version.payload
                    FROM analysis_due JOIN feedback_version ON feedback_version.id = version
                    ORDER BY version LIMIT ?
                    """, arguments: [limit]
            ).map { row in
                DueAnalysis(
                    feedback: try FeedbackJSON.decode(Array((row[1] as String).utf8)), version: row[0])
            }
        }
    }

    /// How many versions wait for their analysis.
    package func countDueAnalyses() async throws -> Int {
        try await read { try Int.fetchOne($0, sql: "SELECT count(*) FROM analysis_due") ?? 0 }
    }

    /// Stores the analyses of versions that waited for them, and the facts of those in force, in one transaction.
    ///
    /// Where somebody else has understood a version meanwhile, that stays.
    package func storeDue(_ analyses: [(due: DueAnalysis, fresh: FreshAnalysis)]) async throws {
        let now = options.now()
        try await write { try DueWriter($0, at: now).write(analyses) }
    }
}

/// Writes analyses that came later than their versions. Lives in one transaction.
private struct DueWriter {
    private let database: Database
    private let now: Int64

    init(_ database: Database, at now: Int64) {
        self.database = database
        self.now = now
    }

    private static let version = """
        SELECT feedback.id, feedback_version.number = feedback.version AND feedback.withdrawn = 0,
            coalesce(feedback_version.author, 0), feedback.public_high, feedback.public_low,
            EXISTS (SELECT 1 FROM analysis WHERE analysis.version = feedback_version.id AND generation = ?1)
        FROM analysis_due
        JOIN feedback_version ON feedback_version.id = analysis_due.version
        JOIN feedback ON feedback.id = feedback_version.feedback
        WHERE analysis_due.version = ?2
        """

    func write(_ analyses: [(due: DueAnalysis, fresh: FreshAnalysis)]) throws {
        let generation = try GenerationTable.active(database)
        let snapshot = try SnapshotTable.newest(database) + 1
        var facts = try FactWriter(database, generation: generation, snapshot: snapshot)
        var engines = try EngineTable(database, generation: generation, snapshot: snapshot)
        let insert = try SQLStatement(
            database, "INSERT INTO analysis (version, generation, engine, json) VALUES (?, ?, ?, ?)")
        let done = try SQLStatement(database, "DELETE FROM analysis_due WHERE version = ?")
        var hasFacts = false
        for (due, fresh) in analyses {
            guard
                let row = try Row.fetchOne(
                    database.cachedStatement(sql: Self.version), arguments: [generation, due.version])
            else { continue }
            done.bind(1, due.version)
            try done.run()
            // A new generation may have read it meanwhile, with its facts.
            guard row[5] as Bool == false else { continue }
            insert.bind(1, due.version)
            insert.bind(2, generation)
            insert.bind(3, try engines.number(fresh.analysis.engine))
            insert.bind(4, text: fresh.json)
            try insert.run()
            guard row[1] as Bool else { continue }
            hasFacts = true
            // Its own too: undoing and redoing its import may have written some without an analysis.
            try facts.endOthers(of: row[0], except: 0)
            let id = FeedbackID(high: UInt64(bitPattern: row[3]), low: UInt64(bitPattern: row[4]))
            try facts.insert(
                FactWriter.Voice(version: due.version, id: id, author: row[2]), due.feedback, fresh.analysis,
                try CorrectionTable.inForce(due.version, database))
        }
        if hasFacts { try SnapshotTable.add(facts, database, at: now) }
    }
}
