-- The record, schema 1. docs/record-store.md tells what each table holds.
--
-- Positions are Unicode code points of report_text.body, half-open, from 0, as in the published record:
-- substr(body, start_at + 1, end_at - start_at) is the wording. Days are ISO 8601; lists are JSON arrays of strings.

CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT,
    engine TEXT NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    known INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE report_text (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    text_id INTEGER NOT NULL REFERENCES report_text (id),
    run_id INTEGER NOT NULL REFERENCES run (id),
    name TEXT NOT NULL,
    outlet TEXT,
    title TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    modified TEXT,
    day TEXT,
    page_status TEXT NOT NULL,
    not_coded TEXT,
    language TEXT,
    url TEXT,
    notes TEXT NOT NULL,
    address TEXT,
    version INTEGER NOT NULL,
    is_current INTEGER NOT NULL,
    is_first INTEGER NOT NULL
);

CREATE INDEX report_by_text ON report (text_id);
CREATE INDEX report_by_address ON report (address, version) WHERE address IS NOT NULL;
CREATE INDEX report_by_day ON report (day);
CREATE INDEX report_by_outlet ON report (outlet, day);

CREATE TABLE input (
    hash BLOB PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES report (id)
) WITHOUT ROWID;

CREATE TABLE failure (
    input TEXT NOT NULL,
    place TEXT NOT NULL,
    problem TEXT NOT NULL,
    remedy TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES run (id),
    PRIMARY KEY (input, place)
) WITHOUT ROWID;

CREATE TABLE block (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    published TEXT,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    country TEXT,
    wikidata TEXT
);

CREATE TABLE actor_name (
    id INTEGER PRIMARY KEY,
    actor_id INTEGER NOT NULL REFERENCES actor (id),
    name TEXT NOT NULL,
    UNIQUE (actor_id, name)
);

CREATE TABLE report_actor (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    actor_id INTEGER REFERENCES actor (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,
    wikidata TEXT,
    day TEXT,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE INDEX report_actor_by_actor ON report_actor (actor_id, day) WHERE actor_id IS NOT NULL;

CREATE TABLE role (
    report_id INTEGER NOT NULL REFERENCES report (id),
    actor TEXT NOT NULL,
    n INTEGER NOT NULL,
    title TEXT NOT NULL,
    of_whom TEXT,
    from_date TEXT,
    to_date TEXT,
    PRIMARY KEY (report_id, actor, n)
) WITHOUT ROWID;

CREATE TABLE mention (
    report_id INTEGER NOT NULL REFERENCES report (id),
    actor TEXT NOT NULL,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (report_id, actor, n)
) WITHOUT ROWID;

CREATE TABLE attribution (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    actor TEXT,
    actor_id INTEGER REFERENCES actor (id),
    source_kind TEXT NOT NULL,
    is_anonymity_stated INTEGER NOT NULL,
    anonymity_reason TEXT,
    quote TEXT NOT NULL,
    cue_class TEXT NOT NULL,
    medium TEXT,
    audience TEXT,
    within TEXT,
    day TEXT,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE INDEX attribution_by_actor ON attribution (actor_id, day) WHERE actor_id IS NOT NULL;
CREATE INDEX attribution_by_kind ON attribution (source_kind, day);
CREATE INDEX attribution_by_day ON attribution (day);

CREATE TABLE event (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    contexts TEXT NOT NULL,
    cameo TEXT NOT NULL,
    place TEXT,
    place_country TEXT,
    place_start INTEGER,
    place_end INTEGER,
    time_value TEXT,
    time_from TEXT,
    time_to TEXT,
    time_start INTEGER,
    time_end INTEGER,
    is_deadline INTEGER,
    polarity TEXT NOT NULL,
    certainty TEXT NOT NULL,
    status TEXT NOT NULL,
    attribution TEXT,
    confidence REAL NOT NULL,
    day TEXT,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE INDEX event_by_day ON event (day);
CREATE INDEX event_by_type ON event (type, day);
CREATE INDEX event_by_status ON event (status, day);

CREATE TABLE participant (
    report_id INTEGER NOT NULL REFERENCES report (id),
    event_n INTEGER NOT NULL,
    part TEXT NOT NULL,
    n INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_id INTEGER REFERENCES actor (id),
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    country TEXT,
    sector TEXT,
    day TEXT,
    PRIMARY KEY (report_id, event_n, part, n)
) WITHOUT ROWID;

CREATE INDEX participant_by_actor ON participant (actor_id, day, report_id, event_n) WHERE actor_id IS NOT NULL;
CREATE INDEX participant_by_country ON participant (country, day, report_id, event_n) WHERE country IS NOT NULL;

CREATE TABLE event_count (
    report_id INTEGER NOT NULL REFERENCES report (id),
    event_n INTEGER NOT NULL,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value INTEGER NOT NULL,
    bound TEXT NOT NULL,
    PRIMARY KEY (report_id, event_n, n)
) WITHOUT ROWID;

CREATE TABLE relation (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    subject_id INTEGER REFERENCES actor (id),
    object_id INTEGER REFERENCES actor (id),
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE INDEX relation_by_subject ON relation (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX relation_by_object ON relation (object_id) WHERE object_id IS NOT NULL;

CREATE TABLE tension (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    items TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE TABLE span (
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    part TEXT NOT NULL,
    n INTEGER NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (report_id, item, part, n)
) WITHOUT ROWID;

CREATE TABLE change (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    previous_id INTEGER NOT NULL REFERENCES report (id),
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    before_words TEXT,
    after_words TEXT,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

CREATE VIEW report_words (id, title, body) AS
    SELECT report.id, report.title, report_text.body FROM report JOIN report_text ON report_text.id = report.text_id;

CREATE VIRTUAL TABLE report_search USING fts5 (
    title, body, content = 'report_words', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE actor_search USING fts5 (
    name, content = 'actor_name', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
