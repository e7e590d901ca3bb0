import Foundation
import GRDB
import HuiyinDomain

/// The steps that make a new generation of analyses beside the one in force.
enum GenerationBuild {
    struct Subject {
        let version: Int64
        let feedback: Int64
        let author: Int64
        let subject: AnalysisSubject
    }

    struct Batch {
        let subjects: [Subject]
        /// The last version that was looked at.
        let last: Int64
    }

    static let nextVersions = """
        SELECT feedback_version.id, feedback_version.feedback, coalesce(feedback_version.author, 0), feedback.public_high,
            feedback.public_low, feedback_version.payload,
            feedback_version.number = feedback.version AND feedback.withdrawn = 0
        FROM feedback_version JOIN feedback ON feedback.id = feedback_version.feedback
        WHERE feedback_version.id > (SELECT done_version FROM generation WHERE id = ?)
        ORDER BY feedback_version.id LIMIT ?
        """

    /// The generation of an equal plan that is being built, or a new one.
    static func begin(_ plan: GenerationPlan, _ db: Database, at now: Int64) throws -> Int64 {
        let building = try Row.fetchOne(db, sql: "SELECT id, plan FROM generation WHERE state = 'building'")
        if let building, building[1] == plan.canonical { return building[0] }
        if let building { try giveUp(building[0], db) }
        try db.execute(
            sql: "INSERT INTO generation (state, plan, started_at) VALUES ('building', ?, ?)",
            arguments: [plan.canonical, now])
        return db.lastInsertedRowID
    }

    private static func giveUp(_ generation: Int64, _ db: Database) throws {
        let voices = "(SELECT id FROM voice_fact WHERE generation = ?)"
        try db.execute(sql: "DELETE FROM opinion_fact WHERE voice IN \(voices)", arguments: [generation])
        try db.execute(sql: "DELETE FROM attribute_fact WHERE voice IN \(voices)", arguments: [generation])
        for table in ["voice_fact", "analysis", "generation_engine", "fact_segment"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE generation = ?", arguments: [generation])
        }
        try db.execute(sql: "DELETE FROM generation WHERE id = ?", arguments: [generation])
    }

    /// The next current versions that the generation has not read.
    static func next(_ generation: Int64, limit: Int, _ db: Database) throws -> Batch {
        var subjects = [Subject]()
        var last: Int64 = 0
        let rows = try Row.fetchCursor(db.cachedStatement(sql: nextVersions), arguments: [generation, limit])
        while let row = try rows.next() {
            last = row[0]
            guard row[6] as Bool else { continue }
            let feedback = try FeedbackJSON.decode(Array((row[5] as String).utf8))
            subjects.append(
                Subject(
                    version: row[0], feedback: row[1], author: row[2],
                    subject: AnalysisSubject(
                        id: FeedbackID(high: UInt64(bitPattern: row[3]), low: UInt64(bitPattern: row[4])),
                        feedback: feedback,
                        pii: try AnalysisTable.newest(of: row[0], feedback, db)?.pii ?? [])))
        }
        return Batch(subjects: subjects, last: last)
    }

    /// Writes the analyses of a batch, and that it is done.
    static func store(_ fresh: [FreshAnalysis], _ batch: Batch, _ generation: Int64, _ db: Database) throws {
        guard batch.last > 0 else { return }
        let done = try Int64.fetchOne(
            db, sql: "SELECT done_version FROM generation WHERE id = ?", arguments: [generation])
        // Another process may build the same generation; what it has stored is not stored again.
        guard let done, done < batch.last else { return }
        let snapshot = try SnapshotTable.newest(db)
        var facts = try FactWriter(db, generation: generation, snapshot: snapshot)
        var engines = try EngineTable(db, generation: generation, snapshot: snapshot)
        let insert = try SQLStatement(
            db, "INSERT INTO analysis (version, generation, engine, json) VALUES (?, ?, ?, ?)")
        for (subject, fresh) in zip(batch.subjects, fresh) where subject.version > done {
            insert.bind(1, subject.version)
            insert.bind(2, generation)
            insert.bind(3, try engines.number(fresh.analysis.engine))
            insert.bind(4, text: fresh.json)
            try insert.run()
            // An import, or the undoing of one, may have put another version in force since this one was read.
            guard try isInForce(subject.version, db) else { continue }
            // An import may have changed the item since the build read its version before.
            try facts.endOthers(of: subject.feedback, except: subject.version)
            try facts.insert(
                FactWriter.Voice(version: subject.version, id: subject.subject.id, author: subject.author),
                subject.subject.feedback, fresh.analysis, try CorrectionTable.inForce(subject.version, db))
        }
        try db.execute(
            sql: "UPDATE generation SET done_version = ? WHERE id = ?", arguments: [batch.last, generation])
    }

    private static func isInForce(_ version: Int64, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT feedback_version.number = feedback.version AND feedback.withdrawn = 0
                    FROM feedback_version JOIN feedback ON feedback.id = feedback_version.feedback
                    WHERE feedback_version.id = ?
                    """), arguments: [version]) ?? false
    }

    /// Puts the generation in force once it has read every version, and says whether it has.
    static func finish(_ generation: Int64, _ db: Database, at now: Int64) throws -> Bool {
        let left = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM feedback_version
                    WHERE id > (SELECT done_version FROM generation WHERE id = ?))
                """, arguments: [generation])
        guard left == false else { return false }
        try db.execute(sql: "UPDATE generation SET state = 'retired' WHERE state = 'active'")
        try db.execute(
            sql: "UPDATE generation SET state = 'active', switched_at = ? WHERE id = ?", arguments: [now, generation])
        let snapshot = try SnapshotTable.newest(db) + 1
        try SnapshotTable.add(try FactWriter(db, generation: generation, snapshot: snapshot), db, at: now)
        try EventLog.add(.analysed, subject: "generation:\(generation)", detail: "{}", at: now, db)
        return true
    }
}

extension GenerationPlan {
    /// All that makes two plans equal, as one line.
    var canonical: String {
        let parts = [taxonomy ?? ""] + models.keys.sorted().flatMap { [$0, models[$0] ?? ""] }
        return parts.map { "\($0.utf8.count):\($0)" }.joined()
    }
}
