-- The day of the report that tells an event, in the indexes of its participants, so that what was told of an actor in some time is found
-- without a look at all that its reports tell. docs/record-store.md tells what the column holds.

ALTER TABLE participant ADD COLUMN told TEXT;

DROP INDEX participant_by_actor;

UPDATE participant SET told = coalesce((SELECT r.day FROM report r WHERE r.id = participant.report_id), '')
WHERE day IS NOT (SELECT r.day FROM report r WHERE r.id = participant.report_id);

CREATE INDEX participant_by_actor ON participant (actor_id, day, report_id, event_n, type, status, told) WHERE actor_id IS NOT NULL;
CREATE INDEX participant_told ON participant (actor_id, told, report_id, event_n, type, status) WHERE actor_id IS NOT NULL AND told IS NOT NULL;

-- Claims against claims, the latest first, among many more that bear each other out.
CREATE INDEX claim_link_against ON claim_link (day DESC, report_id DESC, item, other_id, other_item) WHERE kind <> 'corroborates';
