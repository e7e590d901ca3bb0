import GRDB
import HuiyinDomain

/// Says what became of rejected records. Lives in one transaction.
struct RejectionSettling {
    private let database: Database
    private let now: Int64

    init(_ database: Database, at now: Int64) {
        self.database = database
        self.now = now
    }

    /// Settles the open rejections of an undone import, and opens again those that it mended; gives how many of both.
    func undo(_ run: Int64) throws -> Int {
        try database.execute(
            sql: """
                UPDATE rejection SET settled_at = ?, settled_as = 'undone', settled_run = NULL
                WHERE run = ? AND settled_at IS NULL
                """, arguments: [now, run])
        let settled = database.changesCount
        // What they were settled as is kept beside the import that settled them, for its redoing.
        try database.execute(
            sql: "UPDATE rejection SET settled_at = NULL WHERE settled_run = ? AND settled_at IS NOT NULL",
            arguments: [run])
        return settled + database.changesCount
    }

    /// The reverse of ``undo(_:)``.
    func redo(_ run: Int64) throws -> Int {
        try database.execute(
            sql: """
                UPDATE rejection SET settled_at = NULL, settled_as = NULL WHERE run = ? AND settled_as = 'undone'
                """, arguments: [run])
        let opened = database.changesCount
        try database.execute(
            sql: "UPDATE rejection SET settled_at = ? WHERE settled_run = ? AND settled_at IS NULL",
            arguments: [now, run])
        return opened + database.changesCount
    }

    /// Settles rejections as `outcome`; gives how many were open till then.
    func settle(_ numbers: [Int64], as outcome: StoredRejection.Outcome, by run: Int64?) throws -> Int {
        try each(numbers) { number in
            try database.execute(
                sql: """
                    UPDATE rejection SET settled_at = ?, settled_as = ?, settled_run = ?
                    WHERE id = ? AND settled_at IS NULL
                    """, arguments: [now, outcome.rawValue, run, number])
        }
    }

    /// Makes settled rejections wait again; gives how many were settled till then.
    func reopen(_ numbers: [Int64]) throws -> Int {
        try each(numbers) { number in
            try database.execute(
                sql: """
                    UPDATE rejection SET settled_at = NULL, settled_as = NULL, settled_run = NULL
                    WHERE id = ? AND settled_at IS NOT NULL
                    """, arguments: [number])
        }
    }

    private func each(_ numbers: [Int64], _ change: (Int64) throws -> Void) throws -> Int {
        var changed = 0
        for number in numbers {
            try change(number)
            changed += database.changesCount
            guard database.changesCount == 0 else { continue }
            let isThere = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM rejection WHERE id = ?)", arguments: [number])
            if isThere != true { throw Self.unknown(number) }
        }
        return changed
    }

    static func unknown(_ number: Int64) -> ArchiveError {
        ArchiveError(
            code: .notFound,
            message: "there is no rejected record \(number) in this archive; `huiyin rejections list` lists them.")
    }
}
