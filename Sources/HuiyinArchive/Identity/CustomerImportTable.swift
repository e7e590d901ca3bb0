import GRDB

/// Which customer files came in. Lives in one access.
struct CustomerImportTable {
    private let database: Database

    init(_ database: Database) { self.database = database }

    private static let columns = """
        SELECT number, source.name, file, records, added, updated, unchanged, erased, rejected, started_at, finished_at,
            undone_at
        FROM customer_import JOIN source ON source.id = customer_import.source
        """

    /// - Throws: ``ArchiveError`` `not-found`.
    func stored(_ number: Int64) throws -> CustomerImport {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "\(Self.columns) WHERE number = ?"), arguments: [number])
        else {
            throw ArchiveError(
                code: .notFound,
                message: "there is no customer import \(number) in this archive; `huiyin customers list` lists them.")
        }
        return Self.stored(row)
    }

    func newest(limit: Int, offset: Int) throws -> [CustomerImport] {
        try Row.fetchAll(
            database, sql: "\(Self.columns) ORDER BY number DESC LIMIT ? OFFSET ?",
            arguments: [max(0, limit), max(0, offset)]
        ).map(Self.stored)
    }

    func count() throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM customer_import") ?? 0 }

    func add(_ counts: CustomerCounts, to number: Int64) throws {
        try database.execute(
            sql: """
                UPDATE customer_import SET records = records + ?, added = added + ?, updated = updated + ?,
                    unchanged = unchanged + ?, erased = erased + ?, rejected = rejected + ? WHERE number = ?
                """,
            arguments: [
                counts.read, counts.new, counts.updated, counts.unchanged, counts.erased, counts.rejected, number,
            ])
    }

    private static func stored(_ row: Row) -> CustomerImport {
        var counts = CustomerCounts()
        counts.new = row[4]
        counts.updated = row[5]
        counts.unchanged = row[6]
        counts.erased = row[7]
        counts.rejected = row[8]
        return CustomerImport(
            number: row[0], source: row[1], file: row[2], records: row[3], counts: counts, startedAt: row[9],
            finishedAt: row[10], undoneAt: row[11])
    }
}
