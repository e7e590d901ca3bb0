extension Schema {
    /// Corrections, and facts that may be written again for a version that has some.
    ///
    /// SQLite drops no constraint, so the table of voices is laid out anew with the rows it has.
    static let corrections = """
        CREATE TABLE correction (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL REFERENCES feedback_version (id),
            -- Where the opinion stands; NULL for the whole voice. Bytes of UTF-8.
            part TEXT,
            first_byte INTEGER,
            end_byte INTEGER,
            -- The topic that it was shown with.
            topic TEXT,
            change TEXT NOT NULL CHECK (change IN ('topic', 'polarity', 'irony', 'not-about-us')),
            value TEXT,
            -- What it was before, as the person saw it.
            previous TEXT,
            at INTEGER NOT NULL,
            given_by TEXT NOT NULL,
            note TEXT,
            undone_at INTEGER,
            CHECK ((part IS NULL) = (first_byte IS NULL) AND (part IS NULL) = (end_byte IS NULL))
        ) STRICT;
        CREATE INDEX correction_by_version ON correction (version, number);
        CREATE INDEX correction_not_about_us ON correction (version)
            WHERE change = 'not-about-us' AND part IS NULL AND undone_at IS NULL;
        CREATE TRIGGER correction_is_never_changed BEFORE UPDATE OF
            number, id, version, part, first_byte, end_byte, topic, change, value, previous, at, given_by, note
            ON correction
        BEGIN SELECT RAISE(ABORT, 'a correction is undone, never changed'); END;
        CREATE TABLE voice_fact_anew (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES feedback_version (id),
            generation INTEGER NOT NULL REFERENCES generation (id),
            -- Seen by the snapshots from born to died - 1; by none where one batch brought two versions of an item.
            born INTEGER NOT NULL,
            died INTEGER NOT NULL DEFAULT 9223372036854775807 CHECK (died >= born),
            public_high INTEGER NOT NULL,
            public_low INTEGER NOT NULL,
            time INTEGER,
            zone INTEGER NOT NULL,
            source INTEGER NOT NULL,
            channel INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            product INTEGER NOT NULL,
            product_version INTEGER NOT NULL,
            lineage INTEGER NOT NULL,
            store INTEGER NOT NULL,
            campaign INTEGER NOT NULL,
            language INTEGER NOT NULL,
            -- 0 for an anonymous voice.
            author INTEGER NOT NULL,
            polarity INTEGER NOT NULL CHECK (polarity BETWEEN -1 AND 1),
            intensity REAL NOT NULL,
            -- Moved to 0 … 1.
            rating REAL CHECK (rating BETWEEN 0 AND 1),
            nps INTEGER CHECK (nps IN (-100, 0, 100))
        ) STRICT;
        INSERT INTO voice_fact_anew SELECT id, version, generation, born, died, public_high, public_low, time, zone, source,
            channel, kind, product, product_version, lineage, store, campaign, language, author, polarity, intensity, rating,
            nps FROM voice_fact;
        DROP TABLE voice_fact;
        ALTER TABLE voice_fact_anew RENAME TO voice_fact;
        -- Of a version and generation one fact counts at a time.
        CREATE UNIQUE INDEX voice_fact_current ON voice_fact (version, generation) WHERE died = 9223372036854775807;
        """
}
