/// The tables of `huiyin.sqlite`, as the migrations that make them. Migrations are only ever added.
///
/// Moments are milliseconds UTC. The words of columns (channels, products, topics …) stand once in `term`; id 0 stands
/// for "unknown", so that no comparison of facts meets a NULL.
enum Schema {
    /// Says in the file's header that a database is an archive of Huiyin: "Huiy".
    static let applicationID = 0x4875_6979

    struct Migration {
        let name: String
        let sql: String
        /// Whether a table that others refer to is laid out anew: references are then checked at the end.
        var rebuildsTables = false
    }

    static let migrations = [
        Migration(name: "Lay out the archive", sql: [settings, arrivals, voices, analyses, facts, history].joined()),
        Migration(name: "Let people correct what a voice was understood as", sql: corrections, rebuildsTables: true),
        Migration(name: "Keep the address of a page under a name", sql: views),
        Migration(name: "Let an import be undone", sql: undoing),
        Migration(name: "Keep how a file was read, so that its rejected records can be mended", sql: mending),
        Migration(name: "List the segments of facts", sql: segments),
        Migration(name: "Say what speaks against voices", sql: authenticity),
        Migration(name: "Find personal data by keyed hash, mask it, and remember what was erased", sql: personal),
        Migration(name: "Keep which columns of a source hold codes", sql: codes),
        Migration(name: "Take in what other systems push", sql: push),
        Migration(name: "Know who is whom, and since when", sql: identity),
        Migration(name: "Remember what connectors have fetched", sql: connectors),
        Migration(name: "Keep what people say of sources and what was noticed of them", sql: inventory),
        Migration(name: "Let a customer file be taken back", sql: customerImports),
        Migration(name: "Finish an erasure that was broken off", sql: erasing),
        Migration(name: "Remember who asks for a run while another is under way", sql: connectorAsking),
        Migration(name: "Know which import makes which claim", sql: voiceClaims),
        Migration(name: "Find the first of many copies at once", sql: likenessOrder),
    ]

    private static let settings = """
        CREATE TABLE archive (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- The name that the vault of this archive carries.
            vault BLOB NOT NULL CHECK (length(vault) = 16),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE source (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            last_arrival INTEGER
        ) STRICT;
        CREATE TABLE term (
            id INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;
        INSERT INTO term (id, text) VALUES (0, '');
        """

    private static let arrivals = """
        CREATE TABLE import_run (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source (id),
            plan TEXT NOT NULL,
            path TEXT NOT NULL,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            head TEXT NOT NULL,
            kind TEXT,
            channel TEXT,
            mapping TEXT NOT NULL,
            taxonomy TEXT,
            byte_offset INTEGER NOT NULL DEFAULT 0,
            line INTEGER NOT NULL DEFAULT 1,
            records INTEGER NOT NULL DEFAULT 0,
            stored INTEGER NOT NULL DEFAULT 0 CHECK (stored >= 0),
            duplicates INTEGER NOT NULL DEFAULT 0 CHECK (duplicates >= 0),
            updated INTEGER NOT NULL DEFAULT 0 CHECK (updated >= 0),
            rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0),
            started_at INTEGER NOT NULL,
            finished_at INTEGER
        ) STRICT;
        -- A killed import is found again by its plan; a plan has one unfinished run at most.
        CREATE UNIQUE INDEX import_run_unfinished ON import_run (plan) WHERE finished_at IS NULL;
        CREATE INDEX import_run_by_source ON import_run (source, finished_at);
        CREATE TABLE rejection (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source INTEGER NOT NULL REFERENCES source (id),
            run INTEGER NOT NULL REFERENCES import_run (id),
            file TEXT,
            line INTEGER NOT NULL DEFAULT 0,
            record_id TEXT,
            code TEXT NOT NULL,
            message TEXT NOT NULL,
            -- Keyed hash of the bytes, so that reading a file twice lists a bad record once.
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            secret INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            rejected_at INTEGER NOT NULL,
            settled_at INTEGER,
            UNIQUE (source, digest, line)
        ) STRICT;
        CREATE INDEX rejection_open ON rejection (source) WHERE settled_at IS NULL;
        CREATE INDEX rejection_by_run ON rejection (run);
        """

    private static let voices = """
        CREATE TABLE author (
            id INTEGER PRIMARY KEY,
            -- Keyed hash of the claims; the key lies in the vault.
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 16),
            -- Which secret of the vault seals what this author said.
            secret INTEGER NOT NULL,
            display TEXT NOT NULL
        ) STRICT;
        CREATE TABLE feedback (
            id INTEGER PRIMARY KEY,
            public_high INTEGER NOT NULL,
            public_low INTEGER NOT NULL,
            source INTEGER NOT NULL REFERENCES source (id),
            key TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            -- Keyed hash of the fields of the current version.
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            UNIQUE (public_high, public_low)
        ) STRICT;
        CREATE TABLE feedback_version (
            id INTEGER PRIMARY KEY,
            feedback INTEGER NOT NULL REFERENCES feedback (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            author INTEGER REFERENCES author (id),
            run INTEGER NOT NULL REFERENCES import_run (id),
            imported_at INTEGER NOT NULL,
            -- Every field as JSON, the author's claims masked.
            payload TEXT NOT NULL,
            UNIQUE (feedback, number)
        ) STRICT;
        CREATE TABLE raw_record (
            version INTEGER PRIMARY KEY REFERENCES feedback_version (id),
            secret INTEGER NOT NULL,
            -- Keyed hash of the bytes as they came.
            digest BLOB NOT NULL CHECK (length(digest) = 16),
            sealed BLOB NOT NULL
        ) STRICT;
        CREATE INDEX raw_record_by_digest ON raw_record (digest);
        -- Words of every version: rowid is feedback_version.id. SearchTerms makes the tokens, so splitting at spaces
        -- is enough.
        CREATE VIRTUAL TABLE voice_text USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii');
        """

    private static let analyses = """
        CREATE TABLE generation (
            id INTEGER PRIMARY KEY,
            state TEXT NOT NULL CHECK (state IN ('building', 'active', 'retired')),
            -- What was asked for, as canonical text: a build that was killed is found again by it.
            plan TEXT NOT NULL,
            -- The last feedback_version that the build has read.
            done_version INTEGER NOT NULL DEFAULT 0,
            started_at INTEGER NOT NULL,
            switched_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX generation_active ON generation (state) WHERE state = 'active';
        CREATE UNIQUE INDEX generation_building ON generation (state) WHERE state = 'building';
        INSERT INTO generation (id, state, plan, started_at, switched_at) VALUES (1, 'active', '', 0, 0);
        CREATE TABLE engine (
            id INTEGER PRIMARY KEY,
            model TEXT NOT NULL,
            taxonomy TEXT NOT NULL,
            tier TEXT NOT NULL,
            UNIQUE (model, taxonomy, tier)
        ) STRICT;
        -- Which engines a generation holds, and from which snapshot on.
        CREATE TABLE generation_engine (
            generation INTEGER NOT NULL REFERENCES generation (id),
            engine INTEGER NOT NULL REFERENCES engine (id),
            since INTEGER NOT NULL,
            PRIMARY KEY (generation, engine)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE analysis (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES feedback_version (id),
            generation INTEGER NOT NULL REFERENCES generation (id),
            engine INTEGER NOT NULL REFERENCES engine (id),
            json TEXT NOT NULL,
            UNIQUE (version, generation)
        ) STRICT;
        CREATE TABLE identity_link (
            generation INTEGER NOT NULL,
            author INTEGER NOT NULL REFERENCES author (id),
            person TEXT NOT NULL,
            PRIMARY KEY (generation, author)
        ) STRICT, WITHOUT ROWID;
        """

    private static let facts = """
        CREATE TABLE snapshot (
            number INTEGER PRIMARY KEY,
            generation INTEGER NOT NULL REFERENCES generation (id),
            at INTEGER NOT NULL,
            first_time INTEGER,
            last_time INTEGER
        ) STRICT;
        CREATE TABLE voice_fact (
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
            nps INTEGER CHECK (nps IN (-100, 0, 100)),
            UNIQUE (version, generation)
        ) STRICT;
        CREATE TABLE opinion_fact (
            voice INTEGER NOT NULL REFERENCES voice_fact (id),
            topic INTEGER NOT NULL,
            polarity INTEGER NOT NULL CHECK (polarity BETWEEN -1 AND 1),
            probability REAL NOT NULL,
            intensity REAL NOT NULL,
            PRIMARY KEY (voice, topic)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE attribute_fact (
            voice INTEGER NOT NULL REFERENCES voice_fact (id),
            name INTEGER NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (voice, name)
        ) STRICT, WITHOUT ROWID;
        """

    private static let history = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''),
            -- What it happened to: `import:12`, `generation:2`, `topic:price`.
            subject TEXT NOT NULL,
            detail TEXT NOT NULL DEFAULT '{}'
        ) STRICT;
        CREATE INDEX event_by_subject ON event (subject, at);
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
        CREATE TABLE raw_reading (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            reader TEXT NOT NULL,
            version INTEGER,
            rejection INTEGER,
            CHECK ((version IS NULL) <> (rejection IS NULL))
        ) STRICT;
        CREATE TRIGGER raw_reading_is_never_changed BEFORE UPDATE ON raw_reading
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        CREATE TRIGGER raw_reading_is_never_removed BEFORE DELETE ON raw_reading
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        CREATE TABLE recipe (
            hash TEXT PRIMARY KEY,
            query TEXT NOT NULL,
            answer_digest TEXT NOT NULL,
            snapshot INTEGER NOT NULL,
            saved_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE erasure (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            -- The first snapshot without the erased items.
            snapshot INTEGER NOT NULL,
            items INTEGER NOT NULL CHECK (items > 0)
        ) STRICT;
        CREATE INDEX erasure_by_snapshot ON erasure (snapshot, items);
        """
}
