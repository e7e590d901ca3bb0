import GRDB
import HuiyinDomain

/// Reads rejected records.
enum RejectionRow {
    private static let columns = """
        SELECT rejection.id, source.name, run, record_id, code, message, file, line, rejected_at, settled_at, settled_as,
            settled_run
        FROM rejection JOIN source ON source.id = rejection.source
        """

    static let byNumber = "\(columns) WHERE rejection.id = ?"
    static let ofRun = "\(columns) WHERE rejection.run = ? ORDER BY rejection.id"

    /// The statement for a list of those that `filter` means, oldest first, and its arguments before limit and offset.
    static func list(_ filter: RejectionFilter) -> (sql: String, arguments: StatementArguments) {
        let (condition, arguments) = self.condition(filter)
        return ("\(columns) \(condition) ORDER BY rejection.id LIMIT ? OFFSET ?", arguments)
    }

    static func count(_ filter: RejectionFilter) -> (sql: String, arguments: StatementArguments) {
        let (condition, arguments) = self.condition(filter)
        return ("SELECT count(*) FROM rejection \(condition)", arguments)
    }

    /// Fixed fragments; what comes from outside is bound.
    private static func condition(_ filter: RejectionFilter) -> (sql: String, arguments: StatementArguments) {
        var parts = [String]()
        var arguments = StatementArguments()
        if let source = filter.source {
            parts.append("rejection.source = (SELECT id FROM source WHERE name = ?)")
            arguments += [source]
        }
        if let run = filter.run {
            parts.append("rejection.run = ?")
            arguments += [run]
        }
        if let code = filter.code {
            parts.append("rejection.code = ?")
            arguments += [code]
        }
        switch filter.state {
        case .open: parts.append("settled_at IS NULL")
        case .settled: parts.append("settled_at IS NOT NULL")
        case .all: break
        }
        return (parts.isEmpty ? "" : "WHERE " + parts.joined(separator: " AND "), arguments)
    }

    static func fetch(_ database: Database, _ sql: String, _ arguments: StatementArguments) throws -> [StoredRejection]
    {
        try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
            let line: Int = row[7]
            // Of one that waits again after its import was undone, the rest is kept for its redoing.
            let settledAt: Int64? = row[9]
            let outcome = (row[10] as String?).flatMap(StoredRejection.Outcome.init(rawValue:))
            return StoredRejection(
                number: row[0], source: row[1], run: row[2], id: row[3],
                diagnostic: Diagnostic(
                    code: row[4], message: row[5], file: row[6], line: line == 0 ? nil : line),
                rejectedAt: row[8], settledAt: settledAt, settledAs: settledAt.flatMap { _ in outcome },
                settledRun: settledAt.flatMap { _ in row[11] })
        }
    }
}
