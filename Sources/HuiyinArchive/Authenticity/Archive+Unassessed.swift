import GRDB

extension Archive {
    /// Looks at a few hundred of the versions that nobody has looked at, in one transaction; `seen` is 0 where none waits.
    @discardableResult
    package func assessSome() throws -> (seen: Int, changed: Int) {
        let now = options.now()
        let memory = LikenessMemory()
        return try write { db in try Self.assessNext(db, at: now, memory) }
    }

    /// Whether anything came in that nobody has looked at yet; takes no lock.
    package func hasUnassessed() async throws -> Bool {
        try await read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM feedback_version WHERE id > (SELECT done_version FROM assessment))
                    """) ?? false
        }
    }

    static let unassessed = """
        SELECT source.name, count(*)
        FROM (
            SELECT feedback FROM feedback_version WHERE id > (SELECT done_version FROM assessment) ORDER BY id LIMIT ?
        ) AS waiting
        JOIN feedback ON feedback.id = waiting.feedback JOIN source ON source.id = feedback.source GROUP BY source.name
        """

    /// By source, how many versions nobody has looked at yet; `nil` where they are more than `limit`.
    package func unassessed(limit: Int = 5_000) async throws -> [String: Int]? {
        try await read { db -> [String: Int]? in
            let rows = try Row.fetchAll(db, sql: Self.unassessed, arguments: [limit + 1])
            let counts = rows.reduce(into: [String: Int]()) { $0[$1[0] as String] = $1[1] as Int }
            return counts.values.reduce(0, +) > limit ? nil : counts
        }
    }
}
