CREATE TABLE analysis (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES feedback_version (id),
    generation INTEGER NOT NULL REFERENCES generation (id),
    engine INTEGER NOT NULL REFERENCES engine (id),
    json TEXT NOT NULL,
    UNIQUE (version, generation)
) STRICT;
CREATE TABLE analysis_due (
    version INTEGER PRIMARY KEY REFERENCES feedback_version (id)
) STRICT;
CREATE TABLE archive (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The name that the vault of this archive carries.
    vault BLOB NOT NULL CHECK (length(vault) = 16),
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The last feedback_version that was looked at.
    done_version INTEGER NOT NULL
) STRICT;
CREATE TABLE attribute_fact (
    voice INTEGER NOT NULL REFERENCES voice_fact (id),
    name INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (voice, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE author (
    id INTEGER PRIMARY KEY,
    -- Keyed hash of the claims; the key lies in the vault.
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 16),
    -- Which secret of the vault seals what this author said.
    secret INTEGER NOT NULL,
    display TEXT NOT NULL
) STRICT;
CREATE INDEX author_by_secret ON author (secret);
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
    items INTEGER NOT NULL DEFAULT 1 CHECK (items >= 0), of_file INTEGER NOT NULL DEFAULT 0 CHECK (of_file IN (0, 1)), withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), traced INTEGER NOT NULL DEFAULT 0 CHECK (traced IN (0, 1)),
    PRIMARY KEY (author, kind, digest, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX author_claim_by_digest ON author_claim (digest, kind);
CREATE TABLE code_column (
    source INTEGER NOT NULL REFERENCES source (id),
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE connector (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    -- Where to go on; a text of the connector's own.
    cursor TEXT,
    -- Failed runs since the last good one.
    failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    next_at INTEGER NOT NULL DEFAULT 0
, asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1))) STRICT, WITHOUT ROWID;
CREATE TABLE connector_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connector TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    -- NULL while it runs, and for one that was killed.
    finished_at INTEGER,
    stored INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    -- Why it failed; NULL for a good one.
    code TEXT,
    message TEXT
) STRICT;
CREATE INDEX connector_run_by_connector ON connector_run (connector, id);
CREATE TABLE connector_seen (
    connector TEXT NOT NULL,
    item TEXT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (connector, item)
) STRICT, WITHOUT ROWID;
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
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE OF
    number, id, version, part, first_byte, end_byte, topic, change, value, previous, at, given_by, note
    ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is undone, never changed'); END;
CREATE INDEX correction_not_about_us ON correction (version)
    WHERE change = 'not-about-us' AND part IS NULL AND undone_at IS NULL;
CREATE TABLE customer_claim (
    author INTEGER NOT NULL REFERENCES author (id),
    kind TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 16),
    record INTEGER NOT NULL REFERENCES customer_record (number),
    PRIMARY KEY (author, kind, digest, record)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE customer_record (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    author INTEGER NOT NULL REFERENCES author (id),
    source INTEGER NOT NULL REFERENCES source (id),
    digest BLOB NOT NULL CHECK (length(digest) = 16),
    sealed BLOB NOT NULL,
    imported_at INTEGER NOT NULL
, import INTEGER REFERENCES customer_import (number), again INTEGER REFERENCES customer_import (number), withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))) STRICT;
CREATE INDEX customer_record_by_again ON customer_record (again) WHERE again IS NOT NULL;
CREATE INDEX customer_record_by_author ON customer_record (author, source, number);
CREATE INDEX customer_record_by_import ON customer_record (import) WHERE import IS NOT NULL;
CREATE TABLE engine (
    id INTEGER PRIMARY KEY,
    model TEXT NOT NULL,
    taxonomy TEXT NOT NULL,
    tier TEXT NOT NULL,
    UNIQUE (model, taxonomy, tier)
) STRICT;
CREATE TABLE erased_item (
    hash BLOB NOT NULL CHECK (length(hash) = 16),
    -- Keyed hash of a value that the person is known by; whoever names it may let the item in again.
    person BLOB NOT NULL CHECK (length(person) = 16),
    erasure INTEGER NOT NULL,
    PRIMARY KEY (hash, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_item_by_person ON erased_item (person);
CREATE TABLE "erasure" (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    -- The first snapshot without the erased items.
    snapshot INTEGER NOT NULL,
    items INTEGER NOT NULL CHECK (items >= 0)
) STRICT;
CREATE INDEX erasure_by_snapshot ON erasure (snapshot, items);
CREATE TABLE erasure_rest (
    secret INTEGER PRIMARY KEY
) STRICT;
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
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    public_high INTEGER NOT NULL,
    public_low INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (id),
    key TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    -- Keyed hash of the fields of the current version.
    digest BLOB NOT NULL CHECK (length(digest) = 16), withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
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
    payload TEXT NOT NULL, digest BLOB CHECK (length(digest) = 16), rejection INTEGER REFERENCES rejection (id),
    UNIQUE (feedback, number)
) STRICT;
CREATE INDEX feedback_version_by_author ON feedback_version (author) WHERE author IS NOT NULL;
CREATE INDEX feedback_version_by_rejection ON feedback_version (rejection) WHERE rejection IS NOT NULL;
CREATE INDEX feedback_version_by_run ON feedback_version (run);
CREATE INDEX feedback_withdrawn ON feedback (id) WHERE withdrawn = 1;
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
CREATE TABLE generation_engine (
    generation INTEGER NOT NULL REFERENCES generation (id),
    engine INTEGER NOT NULL REFERENCES engine (id),
    since INTEGER NOT NULL,
    PRIMARY KEY (generation, engine)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE identity_decision (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL REFERENCES identity_change (number),
    low INTEGER NOT NULL REFERENCES author (id),
    high INTEGER NOT NULL REFERENCES author (id),
    is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)),
    undone_at INTEGER,
    CHECK (low < high)
) STRICT;
CREATE INDEX identity_decision_by_change ON identity_decision (change);
CREATE INDEX identity_decision_high ON identity_decision (high) WHERE undone_at IS NULL;
CREATE INDEX identity_decision_low ON identity_decision (low) WHERE undone_at IS NULL;
CREATE INDEX identity_decision_of_high ON identity_decision (high);
CREATE INDEX identity_decision_of_low ON identity_decision (low);
CREATE TABLE identity_key (
    hash BLOB NOT NULL CHECK (length(hash) = 16),
    author INTEGER NOT NULL REFERENCES author (id),
    PRIMARY KEY (hash, author)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_key_by_author ON identity_key (author);
CREATE TABLE identity_link (
    author INTEGER NOT NULL REFERENCES author (id),
    change INTEGER NOT NULL REFERENCES identity_change (number),
    person INTEGER NOT NULL REFERENCES person (id),
    born INTEGER NOT NULL,
    died INTEGER NOT NULL DEFAULT 9223372036854775807 CHECK (died >= born),
    PRIMARY KEY (author, change)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_link_by_person ON identity_link (person, died);
CREATE UNIQUE INDEX identity_link_current ON identity_link (author) WHERE died = 9223372036854775807;
CREATE TABLE identity_model (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    model BLOB NOT NULL,
    records INTEGER NOT NULL,
    learned_at INTEGER NOT NULL
) STRICT;
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
, undone_at INTEGER, form TEXT) STRICT;
CREATE INDEX import_run_by_source ON import_run (source, finished_at);
CREATE INDEX import_run_of_push ON import_run (plan) WHERE head = 'push';
CREATE UNIQUE INDEX import_run_unfinished ON import_run (plan) WHERE finished_at IS NULL;
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
CREATE TABLE likeness_band (
    band INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (band, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX likeness_by_author ON likeness (author, frame, time) WHERE author <> 0;
CREATE INDEX likeness_by_family ON likeness (family, is_repost, time IS NULL, time, version);
CREATE INDEX likeness_by_frame ON likeness (frame, time);
CREATE TABLE masking (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    -- The last version that came in before values were masked.
    unmasked_through INTEGER NOT NULL
) STRICT;
CREATE TABLE opinion_fact (
    voice INTEGER NOT NULL REFERENCES voice_fact (id),
    topic INTEGER NOT NULL,
    polarity INTEGER NOT NULL CHECK (polarity BETWEEN -1 AND 1),
    probability REAL NOT NULL,
    intensity REAL NOT NULL,
    PRIMARY KEY (voice, topic)
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- `p` and 16 hexadecimal digits; says nothing about anybody.
    name TEXT NOT NULL UNIQUE CHECK (length(name) = 17)
) STRICT;
CREATE TABLE personal_key (
    hash BLOB NOT NULL CHECK (length(hash) = 16),
    version INTEGER NOT NULL REFERENCES feedback_version (id),
    -- 1: it says who speaks; 0: it stands in what is said.
    is_author INTEGER NOT NULL CHECK (is_author IN (0, 1)),
    PRIMARY KEY (hash, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_key_by_rejection ON personal_key_of_rejection (rejection);
CREATE INDEX personal_key_by_version ON personal_key (version);
CREATE TABLE personal_key_of_rejection (
    hash BLOB NOT NULL CHECK (length(hash) = 16),
    rejection INTEGER NOT NULL REFERENCES rejection (id),
    PRIMARY KEY (hash, rejection)
) STRICT, WITHOUT ROWID;
CREATE TABLE profile_value (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    author INTEGER NOT NULL REFERENCES author (id),
    source INTEGER NOT NULL REFERENCES source (id),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
, record INTEGER REFERENCES customer_record (number)) STRICT;
CREATE INDEX profile_value_by_author ON profile_value (author, source, name);
CREATE UNIQUE INDEX profile_value_current ON profile_value (author, source, name) WHERE until IS NULL;
CREATE TABLE push_answer (
    source INTEGER NOT NULL REFERENCES source (id),
    key TEXT NOT NULL CHECK (key <> ''),
    -- Keyed hash of the body.
    digest BLOB NOT NULL CHECK (length(digest) = 16),
    receipt TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX push_answer_by_age ON push_answer (at);
CREATE TABLE push_signature (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX push_signature_by_end ON push_signature (until);
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
CREATE TABLE raw_record (
    version INTEGER PRIMARY KEY REFERENCES feedback_version (id),
    secret INTEGER NOT NULL,
    -- Keyed hash of the bytes as they came.
    digest BLOB NOT NULL CHECK (length(digest) = 16),
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX raw_record_by_digest ON raw_record (digest);
CREATE TABLE recipe (
    hash TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    answer_digest TEXT NOT NULL,
    snapshot INTEGER NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
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
    settled_at INTEGER, settled_as TEXT
    CHECK (settled_as IN ('mended', 'retried', 'dismissed', 'undone')), settled_run INTEGER REFERENCES import_run (id),
    UNIQUE (source, digest, line)
) STRICT;
CREATE INDEX rejection_by_run ON rejection (run);
CREATE INDEX rejection_by_settled_run ON rejection (settled_run) WHERE settled_run IS NOT NULL;
CREATE INDEX rejection_open ON rejection (source) WHERE settled_at IS NULL;
CREATE INDEX rejection_settled ON rejection (source) WHERE settled_at IS NOT NULL;
CREATE TABLE saved_view (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    -- Path and query, no host.
    address TEXT NOT NULL CHECK (address LIKE '/%'),
    created_at INTEGER NOT NULL,
    position INTEGER NOT NULL,
    removed_at INTEGER
) STRICT;
CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL REFERENCES generation (id),
    at INTEGER NOT NULL,
    first_time INTEGER,
    last_time INTEGER
) STRICT;
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    last_arrival INTEGER
) STRICT;
CREATE TABLE source_finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL CHECK (kind IN ('quiet', 'changed')),
    -- Which part of its make-up changed; empty for silence.
    aspect TEXT NOT NULL,
    noticed_at INTEGER NOT NULL,
    -- When it was so no longer.
    ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX source_finding_open ON source_finding (source, kind, aspect) WHERE ended_at IS NULL;
CREATE TABLE source_note (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    field TEXT NOT NULL CHECK (field IN ('owner', 'department', 'contact', 'class', 'access')),
    -- Empty takes back what was said before.
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    given_by TEXT NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX source_note_by_source ON source_note (source, field, number);
CREATE TRIGGER source_note_is_never_changed BEFORE UPDATE OF number, source, field, value, at, given_by
    ON source_note
BEGIN SELECT RAISE(ABORT, 'a note is undone, never changed'); END;
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
CREATE INDEX suspicion_by_other ON suspicion (other) WHERE other IS NOT NULL;
CREATE INDEX suspicion_by_version ON suspicion (version, number);
CREATE TRIGGER suspicion_is_never_changed BEFORE UPDATE ON suspicion
BEGIN SELECT RAISE(ABORT, 'what was said of a voice is never changed'); END;
CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE voice_claim (
    author INTEGER NOT NULL REFERENCES author (id),
    kind TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 16),
    source INTEGER NOT NULL REFERENCES source (id),
    run INTEGER NOT NULL REFERENCES import_run (id),
    PRIMARY KEY (author, kind, digest, source, run)
) STRICT, WITHOUT ROWID;
CREATE TABLE "voice_fact" (
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
, authenticity INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX voice_fact_current ON voice_fact (version, generation) WHERE died = 9223372036854775807;
CREATE INDEX voice_fact_ended ON voice_fact (died) WHERE died < 9223372036854775807;
CREATE VIRTUAL TABLE voice_text USING fts5 (words, content = '', columnsize = 0, tokenize = 'ascii');
