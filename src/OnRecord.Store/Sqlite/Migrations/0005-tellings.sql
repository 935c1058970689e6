-- What several reports of a story tell of one event, and which claims bear each other out or contradict each other.
-- docs/record-store.md tells how.

ALTER TABLE story ADD COLUMN sources INTEGER NOT NULL DEFAULT 1;

-- report_id and event_n are the telling that appeared first.
CREATE TABLE joint_event (
    id INTEGER PRIMARY KEY,
    story_id INTEGER NOT NULL REFERENCES report (id),
    report_id INTEGER NOT NULL REFERENCES report (id),
    event_n INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    anonymous_texts INTEGER NOT NULL
);

CREATE INDEX joint_event_by_story ON joint_event (story_id);

-- source is whose word the telling rests on, in the end; null for a source that is not told from others.
CREATE TABLE telling (
    report_id INTEGER NOT NULL REFERENCES report (id),
    event_n INTEGER NOT NULL,
    joint_id INTEGER NOT NULL REFERENCES joint_event (id),
    source TEXT,
    PRIMARY KEY (report_id, event_n)
) WITHOUT ROWID;

CREATE INDEX telling_by_joint ON telling (joint_id);

-- kind: corroborates, contradicts, denies. The item is an event, or a statement that denies one.
CREATE TABLE claim_link (
    report_id INTEGER NOT NULL REFERENCES report (id),
    item TEXT NOT NULL,
    other_id INTEGER NOT NULL REFERENCES report (id),
    other_item TEXT NOT NULL,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    story_id INTEGER NOT NULL REFERENCES report (id),
    day TEXT,
    PRIMARY KEY (report_id, item, other_id, other_item)
) WITHOUT ROWID;

CREATE INDEX claim_link_by_other ON claim_link (other_id, other_item);
CREATE INDEX claim_link_by_story ON claim_link (story_id);
CREATE INDEX claim_link_by_kind ON claim_link (kind, day);

INSERT INTO story_day (day) SELECT DISTINCT day FROM report WHERE day IS NOT NULL ON CONFLICT DO NOTHING;
