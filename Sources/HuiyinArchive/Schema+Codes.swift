extension Schema {
    /// Columns of a source that hold codes: their values are facts like those of a dimension.
    static let codes = """
        CREATE TABLE code_column (
            source INTEGER NOT NULL REFERENCES source (id),
            name TEXT NOT NULL CHECK (name <> ''),
            PRIMARY KEY (source, name)
        ) STRICT, WITHOUT ROWID;
        """
}
