-- What tracking needs of an event, in one row, worked out from its items and the words around it. docs/record-store.md tells what it is.
CREATE TABLE event_tracked (
    report_id INTEGER NOT NULL REFERENCES report (id),
    n INTEGER NOT NULL,
    kept BLOB NOT NULL,
    PRIMARY KEY (report_id, n)
) WITHOUT ROWID;

-- Reports that were there before, of which that is still to be worked out: it takes the texts of all of them.
CREATE TABLE report_untracked (
    report_id INTEGER PRIMARY KEY REFERENCES report (id)
);

INSERT INTO report_untracked (report_id) SELECT id FROM report;
