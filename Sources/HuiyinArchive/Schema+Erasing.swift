extension Schema {
    /// An erasure that is finished whatever happens, and indexes for what it touches.
    static let erasing = """
        -- What is still to be done about rows that are gone: secrets that the vault has to forget; 0 is the index of words and the
        -- write-ahead logs.
        CREATE TABLE erasure_rest (
            secret INTEGER PRIMARY KEY
        ) STRICT;
        -- As before, but for a person of no items, who stands in a customer file alone.
        CREATE TABLE erasure_laid_anew (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            -- The first snapshot without the erased items.
            snapshot INTEGER NOT NULL,
            items INTEGER NOT NULL CHECK (items >= 0)
        ) STRICT;
        INSERT INTO erasure_laid_anew SELECT id, at, snapshot, items FROM erasure;
        DROP TABLE erasure;
        ALTER TABLE erasure_laid_anew RENAME TO erasure;
        CREATE INDEX erasure_by_snapshot ON erasure (snapshot, items);
        CREATE INDEX feedback_version_by_rejection ON feedback_version (rejection) WHERE rejection IS NOT NULL;
        CREATE INDEX author_by_secret ON author (secret);
        CREATE INDEX suspicion_by_other ON suspicion (other) WHERE other IS NOT NULL;
        CREATE INDEX identity_decision_of_low ON identity_decision (low);
        CREATE INDEX identity_decision_of_high ON identity_decision (high);
        """
}
