import GRDB
package import HuiyinQuery

extension Archive {
    /// How SQLite means to run each list that the archive offers, by the list's name: the lines of `EXPLAIN QUERY
    /// PLAN`.
    package func queryPlans() throws -> [String: [String]] {
        try read { db in
            let statements = [
                "voice": VoiceReader.byID,
                "earlier versions": VoiceReader.earlier,
                "understandings": VoiceReader.understandings,
                "export": VoiceReader.page,
                "runs": RunRow.newest,
                "rejections": RejectionRow.all,
                "sources": SourceList.rows,
                "counts of sources": SourceList.facts,
                "items by raw bytes": Self.byDigest,
                "next of a generation": GenerationBuild.nextVersions,
            ]
            return try statements.mapValues { try Self.plan($0, db) }
        }
    }

    /// How SQLite means to run a request for figures.
    package func queryPlan(of request: FactRequest) throws -> [String] {
        try read { db in try Self.plan(FactGrouping.sql(request, FactNames(db)).text, db) }
    }

    /// How SQLite means to run a request for voices.
    package func queryPlan(of request: VoiceRequest) throws -> [String] {
        try read { db in try Self.plan(FactVoices.sql(request, FactNames(db)).text, db) }
    }

    private static func plan(_ sql: String, _ db: Database) throws -> [String] {
        let arguments = StatementArguments(Array(repeating: 1, count: sql.utf8.count { $0 == UInt8(ascii: "?") }))
        return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments).map { $0["detail"] }
    }
}
