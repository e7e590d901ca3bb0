extension Schema {
    /// Addresses of pages that somebody keeps under a name.
    static let views = """
        CREATE TABLE saved_view (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            -- Path and query, no host.
            address TEXT NOT NULL CHECK (address LIKE '/%'),
            created_at INTEGER NOT NULL,
            position INTEGER NOT NULL,
            removed_at INTEGER
        ) STRICT;
        """
}
