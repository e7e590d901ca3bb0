import GRDB

/// The rows of saved views. Lives in one access.
enum SavedViewTable {
    // A few dozen rows at most: sorting them costs nothing.
    static let listed = """
        SELECT id, name, address, created_at, position FROM saved_view WHERE removed_at IS NULL ORDER BY position, number
        """

    static func list(_ database: Database) throws -> [SavedView] {
        try Row.fetchAll(database, sql: listed).enumerated().map { place, row in
            SavedView(id: row[0], name: row[1], address: row[2], createdAt: row[3], position: place)
        }
    }

    /// - Throws: ``ArchiveError`` `not-found`.
    static func view(_ id: String, _ database: Database) throws -> SavedView {
        guard let view = try list(database).first(where: { $0.id == id }) else { throw unknown(id) }
        return view
    }

    /// Gives the views their places in this order.
    static func number(_ ids: [String], _ database: Database) throws {
        for (position, id) in ids.enumerated() {
            try database.execute(sql: "UPDATE saved_view SET position = ? WHERE id = ?", arguments: [position, id])
        }
    }

    static func unknown(_ id: String) -> ArchiveError {
        ArchiveError(code: .notFound, message: "there is no saved view \(id); it may have been removed.")
    }

    /// The name without white space around it.
    static func checked(name: String) throws -> String {
        let isSpace = { (character: Character) in character.isWhitespace }
        let trimmed = String(name.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
        guard !trimmed.isEmpty, trimmed.count <= 200, !trimmed.unicodeScalars.contains(where: { $0.value < 0x20 })
        else {
            throw ArchiveError(code: .refused, message: "a saved view needs a name of 1 to 200 characters in one line.")
        }
        return trimmed
    }

    static func check(address: String) throws {
        // Two slashes would be another host.
        guard address.hasPrefix("/"), !address.hasPrefix("//"), !address.hasPrefix("/\\"), address.utf8.count <= 8000,
            address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else {
            throw ArchiveError(
                code: .refused,
                message: "a saved view needs the path and query of a page, such as /voices?topic=price, without a host."
            )
        }
    }
}
