extension Schema {
    /// An erasure that is finished whatever happens, and indexes for what it touches.
    static let erasing = """
        -- What is still to be done about rows that are gone: secrets that the vault has to forget; 0 is the index of words and the
        -- write-ahead logs.
        CREATE TABLE erasure_rest (
            secret INTEGER PRIMARY KEY
        ) STRICT;
        CREATE INDEX feedback_version_by_rejection ON feedback_version (rejection) WHERE rejection IS NOT NULL;
        CREATE INDEX author_by_secret ON author (secret);
        CREATE INDEX suspicion_by_other ON suspicion (other) WHERE other IS NOT NULL;
        CREATE INDEX identity_decision_of_low ON identity_decision (low);
        CREATE INDEX identity_decision_of_high ON identity_decision (high);
        """
}
