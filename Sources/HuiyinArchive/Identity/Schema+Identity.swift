extension Schema {
    /// Who is whom: claims and keys of authors, the persons they are, and every change of that.
    ///
    /// Links are events rather than states. A link is seen by the snapshots from `born` to `died - 1`, as facts are, so that a
    /// figure made before a merge can be made again after it.
    static let identity = """
        DROP TABLE identity_link;
        CREATE TABLE person (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- `p` and 16 hexadecimal digits; says nothing about anybody.
            name TEXT NOT NULL UNIQUE CHECK (length(name) = 17)
        ) STRICT;
        CREATE TABLE identity_change (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            -- The first snapshot that sees it.
            snapshot INTEGER NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('linked', 'merged', 'split', 'undone', 'redone')),
            given_by TEXT NOT NULL CHECK (given_by <> ''),
            note TEXT
        ) STRICT;
        CREATE INDEX identity_change_by_snapshot ON identity_change (snapshot);
        CREATE TRIGGER identity_change_is_never_changed BEFORE UPDATE OF number, snapshot, at, kind, given_by
            ON identity_change
        BEGIN SELECT RAISE(ABORT, 'who was whom is never rewritten'); END;
        CREATE TABLE identity_link (
            author INTEGER NOT NULL REFERENCES author (id),
            change INTEGER NOT NULL REFERENCES identity_change (number),
            person INTEGER NOT NULL REFERENCES person (id),
            born INTEGER NOT NULL,
            died INTEGER NOT NULL DEFAULT 9223372036854775807 CHECK (died >= born),
            PRIMARY KEY (author, change)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX identity_link_current ON identity_link (author) WHERE died = 9223372036854775807;
        CREATE INDEX identity_link_by_person ON identity_link (person, died);
        -- What people decided about two authors; the one with the highest number counts.
        CREATE TABLE identity_decision (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            change INTEGER NOT NULL REFERENCES identity_change (number),
            low INTEGER NOT NULL REFERENCES author (id),
            high INTEGER NOT NULL REFERENCES author (id),
            is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
            undone_at INTEGER,
            CHECK (low < high)
        ) STRICT;
        CREATE INDEX identity_decision_low ON identity_decision (low) WHERE undone_at IS NULL;
        CREATE INDEX identity_decision_high ON identity_decision (high) WHERE undone_at IS NULL;
        CREATE INDEX identity_decision_by_change ON identity_decision (change);
        -- Pairs that the engine takes for one person, and why.
        CREATE TABLE identity_pair (
            low INTEGER NOT NULL REFERENCES author (id),
            high INTEGER NOT NULL REFERENCES author (id),
            -- In bits; the sum of the parts.
            weight REAL NOT NULL,
            probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
            -- [[claim, kind of field, level, bits], …]
            parts TEXT NOT NULL,
            PRIMARY KEY (low, high),
            CHECK (low < high)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identity_pair_high ON identity_pair (high);
        CREATE TABLE author_claim (
            author INTEGER NOT NULL REFERENCES author (id),
            kind TEXT NOT NULL,
            -- Keyed hash of the value, so that equal ones are found without opening any.
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            source INTEGER NOT NULL REFERENCES source (id),
            masked TEXT NOT NULL,
            -- The clear value under the author's secret; NULL where the policy keeps none.
            sealed BLOB,
            first_time INTEGER,
            last_time INTEGER,
            items INTEGER NOT NULL DEFAULT 1 CHECK (items >= 0),
            PRIMARY KEY (author, kind, digest, source)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX author_claim_by_digest ON author_claim (digest, kind);
        -- What brings two authors together to be compared: keyed hashes of blocking keys.
        CREATE TABLE identity_key (
            hash BLOB NOT NULL CHECK (length(hash) = 16),
            author INTEGER NOT NULL REFERENCES author (id),
            PRIMARY KEY (hash, author)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identity_key_by_author ON identity_key (author);
        -- What claims are worth, learned from this archive; the newest counts.
        CREATE TABLE identity_model (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            model BLOB NOT NULL,
            records INTEGER NOT NULL,
            learned_at INTEGER NOT NULL
        ) STRICT;
        -- What a customer file says about an author beside claims: card level, consent, last purchase.
        CREATE TABLE profile_value (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            author INTEGER NOT NULL REFERENCES author (id),
            source INTEGER NOT NULL REFERENCES source (id),
            name TEXT NOT NULL CHECK (name <> ''),
            value TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX profile_value_current ON profile_value (author, source, name) WHERE until IS NULL;
        -- Rows of customer files as they came, sealed under the author's secret; the newest of a source is in force.
        CREATE TABLE customer_record (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            author INTEGER NOT NULL REFERENCES author (id),
            source INTEGER NOT NULL REFERENCES source (id),
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            sealed BLOB NOT NULL,
            imported_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX customer_record_by_author ON customer_record (author, source, number);
        """
}
