extension Schema {
    /// Feedback that other systems push: what they were answered, and what still waits to be understood.
    static let push = """
        -- What a push was answered, under the key that its sender gave it: a repeat gets the same answer.
        CREATE TABLE push_answer (
            source INTEGER NOT NULL REFERENCES source (id),
            key TEXT NOT NULL CHECK (key <> ''),
            -- Keyed hash of the body.
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            receipt TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (source, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX push_answer_by_age ON push_answer (at);
        -- Signatures that were used, until their window of time has passed.
        CREATE TABLE push_signature (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX push_signature_by_end ON push_signature (until);
        -- Versions that were stored before they were understood; their facts come with their analysis.
        CREATE TABLE analysis_due (
            version INTEGER PRIMARY KEY REFERENCES feedback_version (id)
        ) STRICT;
        CREATE INDEX import_run_of_push ON import_run (plan) WHERE head = 'push';
        """
}
