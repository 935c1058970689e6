-- What lists of all actors and all sources count, kept; and what lists of events look for, in the indexes that they go through.
-- docs/record-store.md tells what each table holds.

DROP INDEX report_by_outlet;
CREATE INDEX report_by_outlet ON report (lower(outlet), day);

CREATE INDEX attribution_unknown ON attribution (source_kind, day) WHERE actor_id IS NULL;

-- Type and status of the event.
ALTER TABLE participant ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN status TEXT NOT NULL DEFAULT '';

DROP INDEX participant_by_actor;
DROP INDEX participant_by_country;

UPDATE participant SET (type, status) = (SELECT e.type, e.status FROM event e WHERE e.report_id = participant.report_id AND e.n = participant.event_n);

CREATE INDEX participant_by_actor ON participant (actor_id, day, report_id, event_n, type, status) WHERE actor_id IS NOT NULL;
CREATE INDEX participant_by_country ON participant (country, day, report_id, event_n, type, status) WHERE country IS NOT NULL;

-- Of the reports that stand for their texts. An actor that a user put under another is counted as that one.
CREATE TABLE actor_total (
    actor_id INTEGER PRIMARY KEY REFERENCES actor (id),
    reports INTEGER NOT NULL,
    acted INTEGER NOT NULL,
    received INTEGER NOT NULL,
    statements INTEGER NOT NULL
);

-- actor_id is 0 for the sources that only their reports know.
CREATE TABLE source_total (
    actor_id INTEGER NOT NULL,
    source_kind TEXT NOT NULL,
    statements INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    direct INTEGER NOT NULL,
    reasoned INTEGER NOT NULL,
    PRIMARY KEY (actor_id, source_kind)
) WITHOUT ROWID;

CREATE TABLE source_outlet (
    actor_id INTEGER NOT NULL,
    source_kind TEXT NOT NULL,
    outlet TEXT NOT NULL,
    statements INTEGER NOT NULL,
    PRIMARY KEY (actor_id, source_kind, outlet)
) WITHOUT ROWID;

INSERT INTO actor_total (actor_id, reports, acted, received, statements)
SELECT who, sum(reports), sum(acted), sum(received), sum(statements) FROM (
    SELECT who, 1 AS reports, 0 AS acted, 0 AS received, 0 AS statements FROM (
        SELECT DISTINCT a.report_id, coalesce(m.same_id, a.actor_id) AS who
        FROM report_actor a JOIN report r ON r.id = a.report_id LEFT JOIN actor_same m ON m.actor_id = a.actor_id
        WHERE r.is_current = 1 AND r.is_first = 1 AND a.actor_id IS NOT NULL) spoken
    UNION ALL
    SELECT who, 0, CASE WHEN part = 'actor' THEN 1 ELSE 0 END, CASE WHEN part = 'actor' THEN 0 ELSE 1 END, 0 FROM (
        SELECT DISTINCT p.report_id, p.event_n, p.part, coalesce(m.same_id, p.actor_id) AS who
        FROM participant p JOIN report r ON r.id = p.report_id LEFT JOIN actor_same m ON m.actor_id = p.actor_id
        WHERE r.is_current = 1 AND r.is_first = 1 AND p.actor_id IS NOT NULL) did
    UNION ALL
    SELECT coalesce(m.same_id, s.actor_id), 0, 0, 0, 1
    FROM attribution s JOIN report r ON r.id = s.report_id LEFT JOIN actor_same m ON m.actor_id = s.actor_id
    WHERE r.is_current = 1 AND r.is_first = 1 AND s.actor_id IS NOT NULL) counted
GROUP BY who;

INSERT INTO source_total (actor_id, source_kind, statements, texts, direct, reasoned)
SELECT who, source_kind, sum(statements), count(*), sum(direct), sum(reasoned) FROM (
    SELECT coalesce(m.same_id, s.actor_id, 0) AS who, s.source_kind, count(*) AS statements, sum(CASE WHEN s.quote = 'direct' THEN 1 ELSE 0 END) AS direct, sum(s.is_anonymity_stated) AS reasoned
    FROM attribution s JOIN report r ON r.id = s.report_id LEFT JOIN actor_same m ON m.actor_id = s.actor_id
    WHERE r.is_current = 1 AND r.is_first = 1 GROUP BY s.report_id, coalesce(m.same_id, s.actor_id, 0), s.source_kind) each_report
GROUP BY who, source_kind;

INSERT INTO source_outlet (actor_id, source_kind, outlet, statements)
SELECT coalesce(m.same_id, s.actor_id, 0), s.source_kind, r.outlet, count(*)
FROM attribution s JOIN report r ON r.id = s.report_id LEFT JOIN actor_same m ON m.actor_id = s.actor_id
WHERE r.is_current = 1 AND r.is_first = 1 AND r.outlet IS NOT NULL GROUP BY coalesce(m.same_id, s.actor_id, 0), s.source_kind, r.outlet;

CREATE INDEX actor_total_by_reports ON actor_total (reports DESC, actor_id);
CREATE INDEX source_total_by_statements ON source_total (statements DESC, source_kind, actor_id);
CREATE INDEX source_outlet_gone ON source_outlet (actor_id) WHERE statements = 0;
