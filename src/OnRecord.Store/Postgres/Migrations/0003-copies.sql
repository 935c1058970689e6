-- Near copies of a text are one text, told by several carriers. docs/record-store.md tells how they are found.

-- appeared sorts texts by their first appearance; null until copies of the text were looked for.
ALTER TABLE report_text ADD COLUMN appeared TEXT COLLATE "C";
ALTER TABLE report_text ADD COLUMN copy_of BIGINT REFERENCES report_text (id);
ALTER TABLE report ADD COLUMN first_text_id BIGINT REFERENCES report_text (id);

UPDATE report SET first_text_id = text_id;

CREATE INDEX report_text_by_original ON report_text (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX report_text_unplaced ON report_text (id) WHERE appeared IS NULL;
CREATE INDEX report_by_first_text ON report (first_text_id, is_first);

CREATE TABLE text_fingerprint (
    hash INTEGER NOT NULL,
    text_id BIGINT NOT NULL REFERENCES report_text (id),
    PRIMARY KEY (hash, text_id)
);

CREATE TABLE text_overlap (
    text_id BIGINT NOT NULL REFERENCES report_text (id),
    other_id BIGINT NOT NULL REFERENCES report_text (id),
    share DOUBLE PRECISION NOT NULL,
    other_share DOUBLE PRECISION NOT NULL,
    is_copy INTEGER NOT NULL,
    PRIMARY KEY (text_id, other_id)
);
