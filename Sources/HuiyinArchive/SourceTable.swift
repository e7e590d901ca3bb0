import GRDB

/// The numbers of sources.
enum SourceTable {
    /// The number of the source called `name`, made when it is first met.
    static func row(_ name: String, _ database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO source (name) VALUES (?) ON CONFLICT DO NOTHING", arguments: [name])
        return try Int64.fetchOne(database, sql: "SELECT id FROM source WHERE name = ?", arguments: [name]) ?? 0
    }
}
