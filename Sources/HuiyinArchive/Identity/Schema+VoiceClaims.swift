extension Schema {
    /// Which import makes which claim of an author through its voices, so that an import that is undone takes its claims along.
    static let voiceClaims = """
        CREATE TABLE voice_claim (
            author INTEGER NOT NULL REFERENCES author (id),
            kind TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            source INTEGER NOT NULL REFERENCES source (id),
            run INTEGER NOT NULL REFERENCES import_run (id),
            PRIMARY KEY (author, kind, digest, source, run)
        ) STRICT, WITHOUT ROWID;
        -- 1 where every import whose voices make the claim stands in voice_claim. The others are of before there was that table:
        -- nobody knows who made them, so they hold whatever is undone.
        ALTER TABLE author_claim ADD COLUMN traced INTEGER NOT NULL DEFAULT 0 CHECK (traced IN (0, 1));
        """
}
