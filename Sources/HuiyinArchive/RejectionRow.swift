import GRDB
import HuiyinDomain

/// Reads rejected records.
enum RejectionRow {
    private static let columns = """
        SELECT rejection.id, source.name, run, record_id, code, message, file, line, rejected_at
        FROM rejection JOIN source ON source.id = rejection.source
        """

    static let all = "\(columns) \(open)"
    static let open = "WHERE settled_at IS NULL ORDER BY rejection.id LIMIT ? OFFSET ?"

    static func fetch(_ database: Database, _ clause: String, _ arguments: StatementArguments) throws
        -> [StoredRejection]
    {
        try Row.fetchAll(database, sql: "\(columns) \(clause)", arguments: arguments).map { row in
            let line: Int = row[7]
            return StoredRejection(
                number: row[0], source: row[1], run: row[2], id: row[3],
                diagnostic: Diagnostic(
                    code: row[4], message: row[5], file: row[6], line: line == 0 ? nil : line),
                rejectedAt: row[8])
        }
    }
}
