extension Schema {
    /// The manifest of the columnar segments that are derived from facts; what it doesn't list is no segment.
    static let segments = """
        CREATE TABLE fact_segment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            generation INTEGER NOT NULL,
            file TEXT NOT NULL UNIQUE CHECK (file <> ''),
            -- Together with the others of these rows it holds every fact of the generation in (after_row, last_row].
            after_row INTEGER NOT NULL,
            last_row INTEGER NOT NULL CHECK (last_row > after_row),
            born_first INTEGER NOT NULL,
            born_last INTEGER NOT NULL,
            -- What ended later than in this snapshot stands in the facts only.
            snapshot INTEGER NOT NULL,
            voices INTEGER NOT NULL CHECK (voices > 0),
            opinions INTEGER NOT NULL CHECK (opinions >= 0),
            bytes INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            written_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX fact_segment_by_generation ON fact_segment (generation, last_row);
        CREATE INDEX voice_fact_ended ON voice_fact (died) WHERE died < 9223372036854775807;
        """
}
