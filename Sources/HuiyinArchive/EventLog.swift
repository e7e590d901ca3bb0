import GRDB
import HuiyinDomain

/// What happened when; rows are only ever added, which the database itself enforces.
enum EventLog {
    /// Adds an event about `subject` (`import:12`); `detail` is one JSON object without personal data.
    static func add(
        _ kind: EventKind, subject: String, detail: String, at now: Int64, _ database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO event (at, kind, subject, detail) VALUES (?, ?, ?, ?)",
            arguments: [now, kind.rawValue, subject, detail])
    }
}

extension Archive {
    /// The kinds of all events, in order; for tests and checks.
    package func eventKinds() throws -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT kind FROM event ORDER BY id") }
    }
}
