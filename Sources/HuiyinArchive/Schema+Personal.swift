extension Schema {
    /// Personal data: keyed hashes that find it again, what was masked, what was erased.
    static let personal = """
        -- Keyed hashes of values (a mobile number, a mail, a member number …); the key lies in the vault.
        CREATE TABLE personal_key (
            hash BLOB NOT NULL CHECK (length(hash) = 16),
            version INTEGER NOT NULL REFERENCES feedback_version (id),
            -- 1: it says who speaks; 0: it stands in what is said.
            is_author INTEGER NOT NULL CHECK (is_author IN (0, 1)),
            PRIMARY KEY (hash, version)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX personal_key_by_version ON personal_key (version);
        CREATE TABLE personal_key_of_rejection (
            hash BLOB NOT NULL CHECK (length(hash) = 16),
            rejection INTEGER NOT NULL REFERENCES rejection (id),
            PRIMARY KEY (hash, rejection)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX personal_key_by_rejection ON personal_key_of_rejection (rejection);
        CREATE INDEX feedback_version_by_author ON feedback_version (author) WHERE author IS NOT NULL;
        -- Versions up to this one are masked; 0 in an archive that an older Huiyin filled, until `huiyin reanalyze`.
        CREATE TABLE masking (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- The last version that came in before values were masked.
            unmasked_through INTEGER NOT NULL
        ) STRICT;
        INSERT INTO masking (id, unmasked_through) SELECT 1, coalesce(max(id), 0) FROM feedback_version;
        -- What was erased, by keyed hash: the same file does not bring it back.
        CREATE TABLE erased_item (
            hash BLOB NOT NULL CHECK (length(hash) = 16),
            -- Keyed hash of a value that the person is known by; whoever names it may let the item in again.
            person BLOB NOT NULL CHECK (length(person) = 16),
            erasure INTEGER NOT NULL,
            PRIMARY KEY (hash, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX erased_item_by_person ON erased_item (person);
        """
}
