-- The values by which a report and its events can be narrowed, worked out from its items. docs/record-store.md tells what they are.
CREATE TABLE report_facet (
    report_id INTEGER PRIMARY KEY REFERENCES report (id),
    kept BLOB NOT NULL
);

-- Reports of a country, newest first.
CREATE INDEX report_actor_by_country ON report_actor (country, day) WHERE country IS NOT NULL;
