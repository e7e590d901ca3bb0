extension Schema {
    /// Customer files that can be taken back: which of them said what.
    static let customerImports = """
        CREATE TABLE customer_import (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source (id),
            -- What tells one file from another; an import that was killed is found again by it.
            plan TEXT NOT NULL,
            -- As somebody called it.
            file TEXT NOT NULL,
            -- Records of the file that are behind us, unreadable ones too.
            records INTEGER NOT NULL DEFAULT 0,
            added INTEGER NOT NULL DEFAULT 0,
            updated INTEGER NOT NULL DEFAULT 0,
            unchanged INTEGER NOT NULL DEFAULT 0,
            erased INTEGER NOT NULL DEFAULT 0,
            rejected INTEGER NOT NULL DEFAULT 0,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            undone_at INTEGER
        ) STRICT;
        CREATE INDEX customer_import_by_source ON customer_import (source);
        CREATE UNIQUE INDEX customer_import_unfinished ON customer_import (plan) WHERE finished_at IS NULL;
        -- The import that brought the record, and the last one that brought it again as it is. A record without the first
        -- is of before there was this table, and can't be taken back.
        ALTER TABLE customer_record ADD COLUMN import INTEGER REFERENCES customer_import (number);
        ALTER TABLE customer_record ADD COLUMN again INTEGER REFERENCES customer_import (number);
        -- 1 where every import that brought it was taken back.
        ALTER TABLE customer_record ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
        CREATE INDEX customer_record_by_import ON customer_record (import) WHERE import IS NOT NULL;
        CREATE INDEX customer_record_by_again ON customer_record (again) WHERE again IS NOT NULL;
        ALTER TABLE profile_value ADD COLUMN record INTEGER REFERENCES customer_record (number);
        CREATE INDEX profile_value_by_author ON profile_value (author, source, name);
        -- of_file: nobody but customer files makes the claim; withdrawn: no record of those counts any more.
        ALTER TABLE author_claim ADD COLUMN of_file INTEGER NOT NULL DEFAULT 0 CHECK (of_file IN (0, 1));
        ALTER TABLE author_claim ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
        -- Whose rows of customer files were opened, by whom; like the audit of other records it is only ever added to.
        CREATE TABLE customer_reading (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            reader TEXT NOT NULL,
            record INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER customer_reading_is_never_changed BEFORE UPDATE ON customer_reading
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        CREATE TRIGGER customer_reading_is_never_removed BEFORE DELETE ON customer_reading
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        -- Which record makes which claims of its author.
        CREATE TABLE customer_claim (
            author INTEGER NOT NULL REFERENCES author (id),
            kind TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            record INTEGER NOT NULL REFERENCES customer_record (number),
            PRIMARY KEY (author, kind, digest, record)
        ) STRICT, WITHOUT ROWID;
        """
}
