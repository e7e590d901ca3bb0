extension Schema {
    /// What speaks against voices, texts by their likeness, and what facts say of it.
    static let authenticity = """
        -- One row for each thing that was said, by a rule or a person; what is in force of a version is told by its rows.
        CREATE TABLE suspicion (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            version INTEGER NOT NULL REFERENCES feedback_version (id),
            -- flag and clear speak of one kind; dismiss (this is genuine) and restore of the whole version.
            act TEXT NOT NULL CHECK (act IN ('flag', 'clear', 'dismiss', 'restore')),
            kind TEXT CHECK (kind <> ''),
            rule TEXT,
            probability REAL CHECK (probability BETWEEN 0 AND 1),
            -- The words it was told by. Bytes of UTF-8.
            part TEXT,
            first_byte INTEGER,
            end_byte INTEGER,
            -- The voice that this one repeats.
            other INTEGER REFERENCES feedback (id),
            count INTEGER,
            at INTEGER NOT NULL,
            -- NULL for a rule.
            given_by TEXT,
            note TEXT,
            CHECK ((act IN ('flag', 'clear')) = (kind IS NOT NULL)),
            CHECK ((act = 'flag') = (rule IS NOT NULL)),
            CHECK ((first_byte IS NULL) = (end_byte IS NULL))
        ) STRICT;
        CREATE INDEX suspicion_by_version ON suspicion (version, number);
        CREATE TRIGGER suspicion_is_never_changed BEFORE UPDATE ON suspicion
        BEGIN SELECT RAISE(ABORT, 'what was said of a voice is never changed'); END;
        -- Every text that was compared with others.
        CREATE TABLE likeness (
            version INTEGER PRIMARY KEY REFERENCES feedback_version (id),
            -- The first version of its family of copies, and of all that share its frame.
            family INTEGER NOT NULL,
            frame INTEGER NOT NULL,
            length INTEGER NOT NULL,
            -- 0 for an anonymous voice.
            author INTEGER NOT NULL,
            -- Milliseconds UTC; NULL where only the day is known.
            time INTEGER,
            is_repost INTEGER NOT NULL CHECK (is_repost IN (0, 1))
        ) STRICT;
        CREATE INDEX likeness_by_family ON likeness (family);
        CREATE INDEX likeness_by_frame ON likeness (frame, time);
        -- Versions by what their texts share; see LikenessSignature.
        CREATE TABLE likeness_band (
            band INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (band, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- The last feedback_version that was looked at.
            done_version INTEGER NOT NULL
        ) STRICT;
        INSERT INTO assessment (id, done_version) VALUES (1, 0);
        ALTER TABLE voice_fact ADD COLUMN authenticity INTEGER NOT NULL DEFAULT 0;
        INSERT INTO term (text) VALUES ('genuine') ON CONFLICT DO NOTHING;
        UPDATE voice_fact SET authenticity = (SELECT id FROM term WHERE text = 'genuine');
        """

    /// However many are alike, the first of a family is the first of its index, and what one author said stands together.
    static let likenessOrder = """
        DROP INDEX likeness_by_family;
        CREATE INDEX likeness_by_family ON likeness (family, is_repost, time IS NULL, time, version);
        CREATE INDEX likeness_by_author ON likeness (author, frame, time) WHERE author <> 0;
        """
}
