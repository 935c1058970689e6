-- What onrecord watch knows from one run to the next, and the alerts that it raised. docs/watch.md tells how. Times are ISO 8601 in UTC.

-- failures are those in a row.
CREATE TABLE watch_source (
    name TEXT PRIMARY KEY,
    due TEXT NOT NULL,
    tried TEXT,
    succeeded TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    problem TEXT
) WITHOUT ROWID;

-- By what to ask for a list again; address is where it came from, after redirects.
CREATE TABLE watch_page (
    source TEXT NOT NULL,
    asked TEXT NOT NULL,
    address TEXT NOT NULL,
    tag TEXT,
    modified TEXT,
    PRIMARY KEY (source, asked)
) WITHOUT ROWID;

-- What the lists of a source named. entry is a hash; mark changes when the entry does; known is JSON of what the list says of it. One with
-- a due is still to be fetched.
CREATE TABLE watch_entry (
    source TEXT NOT NULL,
    entry TEXT NOT NULL,
    mark TEXT NOT NULL,
    page TEXT,
    known TEXT,
    listed TEXT NOT NULL,
    due TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (source, entry)
) WITHOUT ROWID;

CREATE INDEX watch_entry_waiting ON watch_entry (source, due) WHERE due IS NOT NULL;
CREATE INDEX watch_entry_by_listing ON watch_entry (listed);

-- Reports that came from a source; looked once the rules have seen them.
CREATE TABLE watch_report (
    report_id INTEGER PRIMARY KEY REFERENCES report (id),
    source TEXT NOT NULL,
    looked INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX watch_report_unseen ON watch_report (report_id) WHERE looked = 0;

-- Days: since when a rule is there, and up to when deadlines were looked at.
CREATE TABLE watch_rule (
    name TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    checked TEXT
) WITHOUT ROWID;

-- key is the same whenever the alert is raised; body is JSON.
CREATE TABLE watch_alert (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    rule TEXT NOT NULL,
    raised TEXT NOT NULL,
    body TEXT NOT NULL
);

-- Items whose happening a rule has told.
CREATE TABLE watch_told (
    rule TEXT NOT NULL,
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    alert_id INTEGER NOT NULL REFERENCES watch_alert (id),
    PRIMARY KEY (rule, report_id, item)
) WITHOUT ROWID;

-- state: pending, sent, dead.
CREATE TABLE watch_delivery (
    alert_id INTEGER NOT NULL REFERENCES watch_alert (id),
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    due TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    tried TEXT,
    problem TEXT,
    PRIMARY KEY (alert_id, channel)
) WITHOUT ROWID;

CREATE INDEX watch_delivery_unsent ON watch_delivery (state, channel, due) WHERE state <> 'sent';

-- Who watches, or watched last.
CREATE TABLE watch_holder (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    process TEXT NOT NULL,
    since TEXT NOT NULL
);
