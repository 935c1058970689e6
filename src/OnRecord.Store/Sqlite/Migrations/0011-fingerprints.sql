-- Fingerprints of the last texts wait, in one row for each text, until there are so many that they are put into their index together.
-- docs/record-store.md tells why.

-- hashes are whole numbers of four bytes, the lowest first. n is never given again.
CREATE TABLE fingerprint_waiting (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    text_id INTEGER NOT NULL REFERENCES report_text (id),
    hashes BLOB NOT NULL
);

-- The index as it was, without a look at the text for each row that comes to it: rows come in the order of their hashes.
ALTER TABLE text_fingerprint RENAME TO text_fingerprint_before;

CREATE TABLE text_fingerprint (
    hash INTEGER NOT NULL,
    text_id INTEGER NOT NULL,
    PRIMARY KEY (hash, text_id)
) WITHOUT ROWID;

INSERT INTO text_fingerprint (hash, text_id) SELECT hash, text_id FROM text_fingerprint_before ORDER BY hash, text_id;

DROP TABLE text_fingerprint_before;
