import GRDB
import HuiyinDomain
import HuiyinText

/// Brings the facts of items in line with what is in force of them now, under a new snapshot. Lives in one transaction.
///
/// A generation that is being built is kept in line too, as far as it has read.
struct FactRewriter {
    private struct Side {
        var facts: FactWriter
        var engines: EngineTable
        /// The last version that the generation has read.
        let done: Int64
    }

    private let database: Database
    private let now: Int64
    private var sides = [Side]()
    /// The snapshot that sees what is rewritten.
    let snapshot: Int64

    init(_ database: Database, at now: Int64) throws {
        self.database = database
        self.now = now
        snapshot = try SnapshotTable.newest(database) + 1
        let generations = try Row.fetchAll(
            database,
            sql: """
                SELECT id, CASE state WHEN 'active' THEN 9223372036854775807 ELSE done_version END FROM generation
                WHERE state IN ('active', 'building') ORDER BY state
                """)
        for row in generations {
            sides.append(
                Side(
                    facts: try FactWriter(database, generation: row[0], snapshot: snapshot),
                    engines: try EngineTable(database, generation: row[0], snapshot: snapshot), done: row[1]))
        }
    }

    static let item = """
        SELECT feedback.public_high, feedback.public_low, feedback.withdrawn, feedback_version.id, feedback_version.payload,
            coalesce(feedback_version.author, 0)
        FROM feedback
        JOIN feedback_version ON feedback_version.feedback = feedback.id AND feedback_version.number = feedback.version
        WHERE feedback.id = ?
        """

    /// Ends the facts of the item in that row and writes those of its version in force, if it counts.
    mutating func rewrite(_ item: Int64) throws {
        for index in sides.indices { try sides[index].facts.endOthers(of: item, except: 0) }
        guard let row = try Row.fetchOne(database.cachedStatement(sql: Self.item), arguments: [item]),
            row[2] as Bool == false
        else { return }
        let version: Int64 = row[3]
        let feedback = try FeedbackJSON.decode(Array((row[4] as String).utf8))
        let corrections = try CorrectionTable.inForce(version, database)
        let voice = FactWriter.Voice(
            version: version, id: FeedbackID(high: UInt64(bitPattern: row[0]), low: UInt64(bitPattern: row[1])),
            author: row[5])
        for index in sides.indices where version <= sides[index].done {
            let analysis = try analysis(of: version, feedback, &sides[index])
            try sides[index].facts.insert(voice, feedback, analysis, corrections)
        }
    }

    /// Adds the snapshot that sees what was rewritten.
    func finish() throws {
        if let active = sides.first { try SnapshotTable.add(active.facts, database, at: now) }
    }

    /// What the generation says about a version. A version that was not in force when it was built is taken as the
    /// generation before read it.
    private func analysis(of version: Int64, _ feedback: Feedback, _ side: inout Side) throws -> Analysis? {
        let generation = side.facts.generation
        guard let row = try AnalysisTable.row(of: version, upTo: generation, database) else { return nil }
        let analysis = try AnalysisTable.decode(row, feedback)
        if row[0] as Int64 != generation {
            try database.execute(
                sql: "INSERT INTO analysis (version, generation, engine, json) VALUES (?, ?, ?, ?)",
                arguments: [
                    version, generation, try side.engines.number(analysis.engine), row[2] as String,
                ])
        }
        return analysis
    }
}
