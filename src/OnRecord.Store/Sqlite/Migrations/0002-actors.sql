-- What users decide on actors, and what follows from it.

-- Append-only. Actors and reports are named by their ids, which are the same in every record.
CREATE TABLE actor_decision (
    id INTEGER PRIMARY KEY,
    decided TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT,
    other TEXT,
    reports TEXT NOT NULL,
    undoes INTEGER REFERENCES actor_decision (id)
);

-- The actors that a merge put under another.
CREATE TABLE actor_same (
    actor_id INTEGER PRIMARY KEY REFERENCES actor (id),
    same_id INTEGER NOT NULL REFERENCES actor (id)
);

CREATE INDEX actor_same_by_same ON actor_same (same_id);

-- The actors of reports that a split gave to another, and whose they were.
CREATE TABLE actor_moved (
    report_id INTEGER NOT NULL REFERENCES report (id),
    actor TEXT NOT NULL,
    decision_id INTEGER NOT NULL REFERENCES actor_decision (id),
    from_id INTEGER NOT NULL REFERENCES actor (id),
    PRIMARY KEY (report_id, actor, decision_id)
);

CREATE INDEX actor_moved_by_decision ON actor_moved (decision_id);
