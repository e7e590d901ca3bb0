extension Schema {
    /// What connectors remember between their runs, and how the runs went.
    static let connectors = """
        CREATE TABLE connector (
            name TEXT PRIMARY KEY CHECK (name <> ''),
            -- Where to go on; a text of the connector's own.
            cursor TEXT,
            -- Failed runs since the last good one.
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            next_at INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        -- What was pulled already: files by their path and by a hash of what they hold.
        CREATE TABLE connector_seen (
            connector TEXT NOT NULL,
            item TEXT NOT NULL,
            mark TEXT NOT NULL,
            PRIMARY KEY (connector, item)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE connector_run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            connector TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            -- NULL while it runs, and for one that was killed.
            finished_at INTEGER,
            stored INTEGER NOT NULL DEFAULT 0,
            duplicates INTEGER NOT NULL DEFAULT 0,
            updated INTEGER NOT NULL DEFAULT 0,
            rejected INTEGER NOT NULL DEFAULT 0,
            -- Why it failed; NULL for a good one.
            code TEXT,
            message TEXT
        ) STRICT;
        CREATE INDEX connector_run_by_connector ON connector_run (connector, id);
        """
}
