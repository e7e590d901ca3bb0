import GRDB
import HuiyinDomain

/// How far an archive was when everybody was read to be linked anew, so that what was said meanwhile is not taken back.
struct RelinkMark {
    private let snapshot: Int64
    private let author: Int64
    private let authors: Int64
    private let version: Int64
    private let record: Int64
    private let event: Int64
    /// By number, whether it is undone.
    private let decisions: [Int64: Bool]
    private let runs: [Int64: Bool]
    private let files: [Int64: Bool]

    init(_ db: Database) throws {
        func number(_ sql: String) throws -> Int64 { try Int64.fetchOne(db, sql: sql) ?? 0 }
        snapshot = try SnapshotTable.newest(db)
        author = try number("SELECT max(id) FROM author")
        authors = try number("SELECT count(*) FROM author")
        version = try number("SELECT max(id) FROM feedback_version")
        record = try number("SELECT max(number) FROM customer_record")
        event = try number("SELECT max(id) FROM event")
        decisions = try Self.undone("SELECT number, undone_at IS NOT NULL FROM identity_decision", db)
        runs = try Self.undone("SELECT id, undone_at IS NOT NULL FROM import_run", db)
        files = try Self.undone("SELECT number, undone_at IS NOT NULL FROM customer_import", db)
    }

    private static func undone(_ sql: String, _ db: Database) throws -> [Int64: Bool] {
        try Row.fetchAll(db, sql: sql).reduce(into: [:]) { $0[$1[0] as Int64] = $1[1] as Bool }
    }

    /// Whether somebody was erased since: numbers may stand for others now, and what was read must be forgotten.
    func isOutdated(_ db: Database) throws -> Bool {
        let left = try Int64.fetchOne(db, sql: "SELECT count(*) FROM author WHERE id <= ?", arguments: [author])
        guard left == authors else { return true }
        return try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE id > ? AND kind = ?)",
            arguments: [event, EventKind.erased.rawValue]) ?? false
    }

    /// Authors of whom something else is said than when they were read, or who stand elsewhere.
    func touched(_ db: Database) throws -> Set<Int64> {
        var authors = Set<Int64>()
        func add(_ sql: String, _ arguments: StatementArguments) throws {
            authors.formUnion(try Int64.fetchAll(db, sql: sql, arguments: arguments))
        }
        try add("SELECT DISTINCT author FROM feedback_version WHERE id > ? AND author IS NOT NULL", [version])
        try add("SELECT author FROM customer_record WHERE number > ?", [record])
        // Walks the links, as linking everybody does.
        try add(
            """
            SELECT author FROM identity_link WHERE born > ?1 OR (died > ?1 AND died < 9223372036854775807)
            """, [snapshot])
        for row in try Row.fetchAll(db, sql: "SELECT number, undone_at IS NOT NULL, low, high FROM identity_decision")
        where decisions[row[0] as Int64] != (row[1] as Bool) {
            authors.insert(row[2])
            authors.insert(row[3])
        }
        // One that came and went meanwhile has nobody of before.
        let runsNow = try Self.undone("SELECT id, undone_at IS NOT NULL FROM import_run", db)
        for (run, isUndone) in runsNow where runs[run].map({ $0 != isUndone }) == true {
            try add(ClaimSettling.authors, [run])
        }
        let filesNow = try Self.undone("SELECT number, undone_at IS NOT NULL FROM customer_import", db)
        for (file, isUndone) in filesNow where files[file].map({ $0 != isUndone }) == true {
            try add("SELECT author FROM customer_record WHERE import = ?1 OR again = ?1", [file])
        }
        return authors
    }
}
