extension Schema {
    /// Records that could not be read and were mended: how their file was read, what became of them.
    static let mending = """
        -- How the records of the file become feedback, as JSON; NULL where an older Huiyin did not keep it.
        ALTER TABLE import_run ADD COLUMN form TEXT;
        ALTER TABLE rejection ADD COLUMN settled_as TEXT
            CHECK (settled_as IN ('mended', 'retried', 'dismissed', 'undone'));
        -- The import that brought in what the record says, where there is one.
        ALTER TABLE rejection ADD COLUMN settled_run INTEGER REFERENCES import_run (id);
        CREATE INDEX rejection_by_settled_run ON rejection (settled_run) WHERE settled_run IS NOT NULL;
        CREATE INDEX rejection_settled ON rejection (source) WHERE settled_at IS NOT NULL;
        -- The rejected record that a version was mended from; its raw record holds the bytes as mended.
        ALTER TABLE feedback_version ADD COLUMN rejection INTEGER REFERENCES rejection (id);
        """
}
