extension Schema {
    /// Imports that can be undone: a run that doesn't count, items that are in force in no version.
    static let undoing = """
        ALTER TABLE import_run ADD COLUMN undone_at INTEGER;
        -- 1 where every version was brought by an import that is undone.
        ALTER TABLE feedback ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
        CREATE INDEX feedback_withdrawn ON feedback (id) WHERE withdrawn = 1;
        -- Keyed hash of the fields, so that a version that is in force again knows its duplicates. NULL where an older
        -- Huiyin kept it of the newest version only.
        ALTER TABLE feedback_version ADD COLUMN digest BLOB CHECK (length(digest) = 16);
        UPDATE feedback_version SET digest = (SELECT feedback.digest FROM feedback
            WHERE feedback.id = feedback_version.feedback AND feedback.version = feedback_version.number);
        CREATE INDEX feedback_version_by_run ON feedback_version (run);
        """
}
