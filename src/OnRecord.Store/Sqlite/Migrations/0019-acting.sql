-- What tracking needs of the events of each actor, packed: those that were told in one month by some reports that were added one after
-- another in a row. docs/record-store.md tells what it is.
CREATE TABLE actor_event (
    actor_id INTEGER NOT NULL,
    month TEXT NOT NULL,
    part INTEGER NOT NULL,
    kept BLOB NOT NULL,
    PRIMARY KEY (actor_id, month, part)
) WITHOUT ROWID;

CREATE INDEX actor_event_by_part ON actor_event (part);

-- It is worked out with what is kept of each event, which other words are now too common for.
INSERT INTO report_untracked (report_id) SELECT id FROM report WHERE true ON CONFLICT DO NOTHING;
