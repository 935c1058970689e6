-- What reviewers decide on events, statements and relations. docs/review.md tells how.

-- Append-only. key is a hash of what was decided, the same in every record. Reports are named by their ids and addresses, items by
-- their words (was), so that a decision finds its item again in another record, in another version of the report, and when the report
-- was coded again. was and becomes are JSON; item is the id that the item had; coding is
-- a hash of all items of its kind that the report had, and coded is how many these were.
CREATE TABLE review_decision (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    decided TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    report TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    address TEXT,
    item TEXT NOT NULL,
    coding TEXT NOT NULL,
    coded INTEGER NOT NULL,
    was TEXT NOT NULL,
    becomes TEXT,
    note TEXT,
    undoes INTEGER REFERENCES review_decision (id)
);

CREATE INDEX review_decision_by_text ON review_decision (text_hash);
CREATE INDEX review_decision_by_address ON review_decision (address) WHERE address IS NOT NULL;
CREATE INDEX review_decision_by_reviewer ON review_decision (decided_by, id);
CREATE INDEX review_decision_by_undone ON review_decision (undoes) WHERE undoes IS NOT NULL;

-- Where the items of decisions are. Worked out from the log; a decision whose item is nowhere has no row.
CREATE TABLE review_found (
    decision_id INTEGER NOT NULL REFERENCES review_decision (id),
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    PRIMARY KEY (decision_id, report_id)
) WITHOUT ROWID;

CREATE INDEX review_found_by_item ON review_found (report_id, item);

-- The verdict of each reviewer on an item that holds. Worked out from the log.
CREATE TABLE review_verdict (
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decision_id INTEGER NOT NULL REFERENCES review_decision (id),
    PRIMARY KEY (report_id, item, decided_by)
) WITHOUT ROWID;

CREATE INDEX review_verdict_by_reviewer ON review_verdict (decided_by, report_id);
CREATE INDEX review_verdict_by_decision ON review_verdict (decision_id);

-- Items that a reviewer put off.
CREATE TABLE review_skip (
    decided_by TEXT NOT NULL,
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    skipped TEXT NOT NULL,
    PRIMARY KEY (decided_by, report_id, item)
) WITHOUT ROWID;

-- Keys that a reviewer gave to commands of the desk.
CREATE TABLE review_key (
    reviewer TEXT NOT NULL,
    command TEXT NOT NULL,
    pressed TEXT NOT NULL,
    PRIMARY KEY (reviewer, command)
) WITHOUT ROWID;

-- What is least sure comes first in the queue.
CREATE INDEX event_by_doubt ON event (abs(confidence - 0.5), report_id, n);
