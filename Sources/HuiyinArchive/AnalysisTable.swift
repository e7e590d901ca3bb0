import GRDB
import HuiyinDomain
import HuiyinText

/// Reads analyses. Lives in one access.
enum AnalysisTable {
    static let newest = """
        SELECT generation, engine, json FROM analysis WHERE version = ? AND generation <= ?
        ORDER BY generation DESC LIMIT 1
        """

    /// The newest row about a version, of the generations up to `generation`.
    static func row(of version: Int64, upTo generation: Int64, _ database: Database) throws -> Row? {
        try Row.fetchOne(database.cachedStatement(sql: newest), arguments: [version, generation])
    }

    /// What the engine said about a version, in the newest of the generations up to `generation`; `nil` where it was never
    /// analysed.
    static func analysis(
        of version: Int64, upTo generation: Int64, _ feedback: Feedback, _ database: Database
    ) throws -> Analysis? {
        try row(of: version, upTo: generation, database).map { try decode($0, feedback) }
    }

    /// What was last said about a version, in whatever generation.
    static func newest(of version: Int64, _ feedback: Feedback, _ database: Database) throws -> Analysis? {
        try row(of: version, upTo: .max, database).map { try decode($0, feedback) }
    }

    static func decode(_ row: Row, _ feedback: Feedback) throws -> Analysis {
        try AnalysisJSON.decode(
            Array((row[2] as String).utf8), title: feedback.title, text: feedback.text, turns: feedback.turns)
    }
}
