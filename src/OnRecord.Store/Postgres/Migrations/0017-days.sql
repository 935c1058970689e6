-- What the standing reports of each day tell of actors and sources, packed, some reports that were added one after another in a row.
-- docs/record-store.md tells what it is.
CREATE TABLE day_total (
    what TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    part BIGINT NOT NULL,
    kept BYTEA NOT NULL,
    PRIMARY KEY (what, day, part)
);

CREATE INDEX day_total_by_part ON day_total (part);
