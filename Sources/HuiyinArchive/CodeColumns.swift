import GRDB

/// The columns that hold codes, by source.
enum CodeColumns {
    // A handful of rows a source.
    static let all =
        "SELECT source.name, code_column.name FROM code_column JOIN source ON source.id = code_column.source"

    static func fetch(_ database: Database) throws -> [String: Set<String>] {
        try Row.fetchAll(database.cachedStatement(sql: all)).reduce(into: [:]) { columns, row in
            columns[row[0], default: []].insert(row[1])
        }
    }
}

extension Archive {
    /// The columns of each source that hold codes: survey options, ticket reasons, claim codes.
    package func codeColumns() throws -> [String: Set<String>] { try read { try CodeColumns.fetch($0) } }

    /// Notes down that columns of `source` hold codes; with `isAll` no others do. What came in before counts so after
    /// it is analysed again.
    package func noteCodeColumns(_ columns: Set<String>, of source: String, isAll: Bool = false) throws {
        let known = try codeColumns()[source] ?? []
        guard isAll ? known != columns : !columns.isSubset(of: known) else { return }
        try write { db in
            let row = try SourceTable.row(source, db)
            if isAll { try db.execute(sql: "DELETE FROM code_column WHERE source = ?", arguments: [row]) }
            for column in columns.sorted() {
                try db.execute(
                    sql: "INSERT INTO code_column (source, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    arguments: [row, column])
            }
        }
    }
}
