import GRDB

/// What imports of a source brought, those that were undone left out.
package struct SourceDeliveries: Hashable, Sendable {
    /// Records of all kinds that were read.
    package let read: Int
    package let duplicates: Int
    package let rejected: Int
    /// Imports that brought something new.
    package let arrivals: Int
    /// `file`, `push` or `pull`, as the newest import came.
    package let access: String
}

extension Archive {
    /// By source.
    package func deliveries() async throws -> [String: SourceDeliveries] {
        try await read { db in
            try Row.fetchAll(db, sql: SourceDeliveryTable.bySource).reduce(into: [:]) { all, row in
                let head: String? = row[6]
                let (stored, duplicates, updated, rejected): (Int, Int, Int, Int) = (row[1], row[2], row[3], row[4])
                all[row[0]] = SourceDeliveries(
                    read: stored + duplicates + updated + rejected, duplicates: duplicates, rejected: rejected,
                    arrivals: row[5], access: head == "push" || head == "pull" ? head ?? "file" : "file")
            }
        }
    }
}

enum SourceDeliveryTable {
    // One row an import, a few thousand in years.
    static let bySource = """
        SELECT source.name, sum(stored), sum(duplicates), sum(updated), sum(rejected), sum(stored > 0),
            (SELECT head FROM import_run AS newest WHERE newest.source = source.id AND newest.head <> 'mended'
                ORDER BY newest.id DESC LIMIT 1)
        FROM import_run JOIN source ON source.id = import_run.source
        WHERE import_run.undone_at IS NULL GROUP BY source.id
        """
}
