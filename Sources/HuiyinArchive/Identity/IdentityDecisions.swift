import GRDB

/// What people said about authors: these two are one, or are not. Lives in one access.
struct IdentityDecisions {
    struct Decision: Hashable {
        let low: Int64
        let high: Int64
        let isSame: Bool
    }

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The decisions in force about `author`; of several about the same two the newest.
    func about(_ author: Int64) throws -> [Decision] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT low, high, is_same, number FROM identity_decision WHERE low = ?1 AND undone_at IS NULL
                    UNION ALL SELECT low, high, is_same, number FROM identity_decision WHERE high = ?1 AND undone_at IS NULL
                    ORDER BY 4
                    """), arguments: [author])
        var latest = [Int64: Decision]()
        for row in rows {
            let decision = Decision(low: row[0], high: row[1], isSame: row[2])
            latest[decision.low == author ? decision.high : decision.low] = decision
        }
        return latest.values.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    }

    func add(_ pairs: [(Int64, Int64)], isSame: Bool, by change: Int64) throws {
        let insert = try SQLStatement(
            database, "INSERT INTO identity_decision (change, low, high, is_same) VALUES (?, ?, ?, ?)")
        for (left, right) in pairs where left != right {
            insert.bind(1, change)
            insert.bind(2, min(left, right))
            insert.bind(3, max(left, right))
            insert.bind(4, isSame ? 1 : 0)
            try insert.run()
        }
    }

    /// The authors that a change spoke of, and whether it is taken back; `nil` for a change without a word of people.
    func of(_ change: Int64) throws -> (authors: Set<Int64>, isUndone: Bool)? {
        let rows = try Row.fetchAll(
            database, sql: "SELECT low, high, undone_at IS NOT NULL FROM identity_decision WHERE change = ?",
            arguments: [change])
        guard let first = rows.first else { return nil }
        return (Set(rows.flatMap { [$0[0] as Int64, $0[1] as Int64] }), first[2])
    }

    func setUndone(_ change: Int64, at now: Int64?) throws {
        try database.execute(
            sql: "UPDATE identity_decision SET undone_at = ? WHERE change = ?", arguments: [now, change])
    }
}
