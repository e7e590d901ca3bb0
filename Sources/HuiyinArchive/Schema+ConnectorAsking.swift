extension Schema {
    /// That somebody asks for a run while another one is under way.
    static let connectorAsking = """
        -- Whether somebody asked for a run since the last one began.
        ALTER TABLE connector ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1));
        """
}
