import GRDB

/// Brings records, claims and profiles in line with which customer files count. Lives in one transaction.
///
/// A record counts while one import counts that brought it or brought it again; a claim while one of its records or an import of voices does; of a
/// profile's field that value is in force which the newest counting record gives. So files can be taken back and brought back in any order.
struct CustomerUndoing {
    private let database: Database
    private let now: Int64

    init(_ database: Database, at now: Int64) {
        self.database = database
        self.now = now
    }

    static let turned = """
        SELECT record.number, record.author FROM customer_record AS record
        LEFT JOIN customer_import AS first ON first.number = record.import
        LEFT JOIN customer_import AS last ON last.number = record.again
        WHERE (record.import = ?1 OR record.again = ?1)
            AND record.withdrawn <> (record.import IS NOT NULL AND first.undone_at IS NOT NULL
                AND (record.again IS NULL OR last.undone_at IS NOT NULL))
        """
    private static let fields = "SELECT DISTINCT source, name FROM profile_value WHERE author = ?"
    private static let current = """
        SELECT number FROM profile_value WHERE author = ? AND source = ? AND name = ? AND until IS NULL
        """
    static let inForce = """
        SELECT profile_value.number FROM profile_value
        LEFT JOIN customer_record ON customer_record.number = profile_value.record
        WHERE profile_value.author = ? AND profile_value.source = ? AND name = ? AND coalesce(withdrawn, 0) = 0
        ORDER BY profile_value.number DESC LIMIT 1
        """

    /// Follows a change of whether the import counts; gives the authors of whom something else is said now.
    func settle(_ customerImport: Int64) throws -> Set<Int64> {
        var authors = Set<Int64>()
        for row in try Row.fetchAll(database, sql: Self.turned, arguments: [customerImport]) {
            try database.cachedStatement(
                sql: "UPDATE customer_record SET withdrawn = 1 - withdrawn WHERE number = ?"
            ).execute(arguments: [row[0] as Int64])
            authors.insert(row[1])
        }
        let claims = ClaimSettling(database)
        for author in authors {
            _ = try claims.settle(author)
            // They are found by what is still claimed.
            try database.cachedStatement(sql: "DELETE FROM identity_key WHERE author = ?").execute(arguments: [author])
            for row in try Row.fetchAll(database.cachedStatement(sql: Self.fields), arguments: [author]) {
                try putInForce([author, row[0] as Int64, row[1] as String])
            }
        }
        return authors
    }

    private func putInForce(_ field: StatementArguments) throws {
        let current = try Int64.fetchOne(database.cachedStatement(sql: Self.current), arguments: field)
        let best = try Int64.fetchOne(database.cachedStatement(sql: Self.inForce), arguments: field)
        guard current != best else { return }
        if let current {
            try database.cachedStatement(sql: "UPDATE profile_value SET until = ? WHERE number = ?")
                .execute(arguments: [now, current])
        }
        if let best {
            try database.cachedStatement(sql: "UPDATE profile_value SET until = NULL WHERE number = ?")
                .execute(arguments: [best])
        }
    }
}
