import GRDB

/// The generations of analyses.
enum GenerationTable {
    /// The generation that new items are analysed into and figures are counted on.
    static func active(_ database: Database) throws -> Int64 {
        guard let id = try Int64.fetchOne(database, sql: "SELECT id FROM generation WHERE state = 'active'") else {
            throw ArchiveError(
                code: .corrupt,
                message: "the archive has no active generation; put the newest backup of the workspace in its place.")
        }
        return id
    }
}
