extension Schema {
    /// What people say about sources, and what was noticed about them.
    static let inventory = """
        CREATE TABLE source_note (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source (id),
            field TEXT NOT NULL CHECK (field IN ('owner', 'department', 'contact', 'class', 'access')),
            -- Empty takes back what was said before.
            value TEXT NOT NULL,
            at INTEGER NOT NULL,
            given_by TEXT NOT NULL,
            undone_at INTEGER
        ) STRICT;
        CREATE INDEX source_note_by_source ON source_note (source, field, number);
        CREATE TRIGGER source_note_is_never_changed BEFORE UPDATE OF number, source, field, value, at, given_by
            ON source_note
        BEGIN SELECT RAISE(ABORT, 'a note is undone, never changed'); END;
        CREATE TABLE source_finding (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source (id),
            kind TEXT NOT NULL CHECK (kind IN ('quiet', 'changed')),
            -- Which part of its make-up changed; empty for silence.
            aspect TEXT NOT NULL,
            noticed_at INTEGER NOT NULL,
            -- When it was so no longer.
            ended_at INTEGER
        ) STRICT;
        -- What lasts is noticed once.
        CREATE UNIQUE INDEX source_finding_open ON source_finding (source, kind, aspect) WHERE ended_at IS NULL;
        """
}
