import GRDB

/// What a connector remembers.
package struct ConnectorState: Hashable, Sendable {
    /// Where to go on; `nil` before anything was pulled.
    package var cursor: String?
    /// Failed runs since the last good one.
    package var failures = 0
    /// When it runs next, in milliseconds UTC; 0 for at once.
    package var nextAt: Int64 = 0
}

/// How a run of a connector went.
package struct ConnectorRun: Hashable, Sendable {
    package let id: Int64
    package let connector: String
    /// Milliseconds UTC.
    package let startedAt: Int64
    /// Milliseconds UTC; `nil` while it runs, or when it was killed.
    package let finishedAt: Int64?
    package let counts: BatchCounts
    /// Why it failed; `nil` for a good one.
    package let code: String?
    /// The same in words; of a good run what else is to be known of it, or `nil`.
    package let message: String?
}

extension Archive {
    package func connector(_ name: String) async throws -> ConnectorState {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT cursor, failures, next_at FROM connector WHERE name = ?", arguments: [name])
            else { return ConnectorState() }
            return ConnectorState(cursor: row[0], failures: row[1], nextAt: row[2])
        }
    }

    /// The mark that an item was seen with; `nil` for one that was not.
    package func mark(of item: String, connector name: String) async throws -> String? {
        try await read { db in
            try String.fetchOne(
                db, sql: "SELECT mark FROM connector_seen WHERE connector = ? AND item = ?", arguments: [name, item])
        }
    }

    /// The files of a watched folder whose content could not be read, by their paths in it, sorted.
    ///
    /// - Parameter limit: the most that are listed.
    package func unreadFiles(ofConnector name: String, limit: Int = 100) async throws -> [String] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT substr(item, 6) FROM connector_seen
                    WHERE connector = ? AND item >= 'path:' AND item < 'path;' AND mark GLOB '*:failed:*'
                    ORDER BY item LIMIT ?
                    """, arguments: [name, limit])
        }
    }

    /// Forgets that files of a folder could not be read, so that the next run, which comes at once, looks into them again.
    package func forgetUnreadFiles(ofConnector name: String) async throws {
        try await write { db in
            try db.execute(
                sql: """
                    DELETE FROM connector_seen
                    WHERE connector = ?
                        AND (item >= 'failed:' AND item < 'failed;'
                            OR item >= 'path:' AND item < 'path;' AND mark GLOB '*:failed:*')
                    """, arguments: [name])
            try Self.askForRun(name, db)
        }
    }

    /// Has a connector run as soon as its service looks again, whatever its schedule or its failures say; where it runs just
    /// now, once more when that has ended.
    package func askForConnectorRun(_ name: String) async throws {
        try await write { db in try Self.askForRun(name, db) }
    }

    private static func askForRun(_ name: String, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO connector (name, asked) VALUES (?, 1)
                ON CONFLICT DO UPDATE SET next_at = 0, asked = 1
                """, arguments: [name])
    }

    /// Sets a connector back: it goes on at `cursor`, or begins anew, and forgets which files it has seen and how often it
    /// failed. A run that is under way notes no place any more, so that it can't undo this.
    package func resetConnector(_ name: String, cursor: String?) async throws {
        let now = options.now()
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO connector (name, cursor) VALUES (?, ?)
                    ON CONFLICT DO UPDATE SET cursor = excluded.cursor, failures = 0, next_at = 0
                    """, arguments: [name, cursor])
            try db.execute(sql: "DELETE FROM connector_seen WHERE connector = ?", arguments: [name])
            try db.execute(
                sql: """
                    UPDATE connector_run SET finished_at = ?, code = 'reset',
                        message = 'the connector was set back in its middle; the next run begins there'
                    WHERE connector = ? AND finished_at IS NULL
                    """, arguments: [now, name])
        }
    }

    /// Notes that a run begins. One that never ended is taken for killed, and says so from now on.
    package func beginConnectorRun(_ name: String) async throws -> Int64 {
        let now = options.now()
        return try await write { db in
            try db.execute(
                sql: "INSERT INTO connector (name) VALUES (?) ON CONFLICT DO UPDATE SET asked = 0", arguments: [name])
            try db.execute(
                sql: """
                    UPDATE connector_run SET finished_at = ?, code = 'killed',
                        message = 'it ended in its middle; the next run went on from there'
                    WHERE connector = ? AND finished_at IS NULL
                    """, arguments: [now, name])
            try db.execute(
                sql: "INSERT INTO connector_run (connector, started_at) VALUES (?, ?)", arguments: [name, now])
            return db.lastInsertedRowID
        }
    }

    /// Notes how far a connector is: what came before is stored. Of a run that was ended meanwhile, by a newer one or because the
    /// connector was set back, only the counts are noted.
    package func note(_ name: String, cursor: String?, seen: [String: String], run: Int64, counts: BatchCounts)
        async throws
    {
        try await write { db in
            let isCurrent = try Bool.fetchOne(
                db, sql: "SELECT finished_at IS NULL FROM connector_run WHERE id = ?", arguments: [run])
            if isCurrent == true {
                if let cursor {
                    try db.execute(sql: "UPDATE connector SET cursor = ? WHERE name = ?", arguments: [cursor, name])
                }
                for (item, mark) in seen {
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO connector_seen (connector, item, mark) VALUES (?, ?, ?)",
                        arguments: [name, item, mark])
                }
            }
            try db.execute(
                sql: """
                    UPDATE connector_run SET stored = stored + ?, duplicates = duplicates + ?, updated = updated + ?,
                        rejected = rejected + ? WHERE id = ?
                    """,
                arguments: [counts.stored, counts.duplicates, counts.updated, counts.rejected, run])
        }
    }

    /// Ends a run and says when the next one is: at once where somebody asked for it meanwhile. Nothing happens to a run that was
    /// ended already.
    ///
    /// - Parameter note: what is to be known of a good run beside its counts.
    package func finishConnectorRun(
        _ run: Int64, of name: String, failure: (code: String, message: String)?, note: String? = nil, nextAt: Int64
    ) async throws {
        let now = options.now()
        try await write { db in
            try db.execute(
                sql: """
                    UPDATE connector_run SET finished_at = ?, code = ?, message = ?
                    WHERE id = ? AND finished_at IS NULL
                    """,
                arguments: [now, failure?.code, failure?.message ?? note, run])
            guard db.changesCount > 0 else { return }
            try db.execute(
                sql: """
                    UPDATE connector SET failures = CASE WHEN ? THEN failures + 1 ELSE 0 END,
                        next_at = CASE WHEN asked THEN 0 ELSE ? END
                    WHERE name = ?
                    """, arguments: [failure != nil, nextAt, name])
            // A year of runs every ten minutes is enough to look back on.
            try db.execute(
                sql: "DELETE FROM connector_run WHERE connector = ? AND id <= ? - 50000", arguments: [name, run])
        }
    }

    /// The newest runs of a connector, newest first.
    package func connectorRuns(_ name: String, limit: Int) async throws -> [ConnectorRun] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, connector, started_at, finished_at, stored, duplicates, updated, rejected, code, message
                    FROM connector_run WHERE connector = ? ORDER BY id DESC LIMIT ?
                    """, arguments: [name, limit]
            ).map { row in
                ConnectorRun(
                    id: row[0], connector: row[1], startedAt: row[2], finishedAt: row[3],
                    counts: BatchCounts(stored: row[4], duplicates: row[5], updated: row[6], rejected: row[7]),
                    code: row[8], message: row[9])
            }
        }
    }
}
