-- Reports of whatever slices of which one is a copy of the other: what share of each stands in the other, and which would be the copy.
CREATE TABLE copy_pair (
    report text NOT NULL,
    other text NOT NULL,
    share double precision NOT NULL,
    other_share double precision NOT NULL,
    is_copy boolean NOT NULL,
    other_is_copy boolean NOT NULL,
    found timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (report, other),
    CHECK (report < other)
);

-- Small parts folded into large ones. The folder of a fold has the tables of a part; its parts' folders are removed after a while.
CREATE TABLE fold (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    parts_folder text NOT NULL,
    tasks integer NOT NULL,
    reports bigint NOT NULL,
    bytes bigint NOT NULL,
    made timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE part ADD COLUMN fold bigint REFERENCES fold;

-- Files worked out from parts, one row for each partition: made anew, never added to. What was valid before is removed later.
CREATE TABLE derived (
    kind text NOT NULL,
    partition text NOT NULL,
    parts_folder text NOT NULL,
    name text NOT NULL,
    row_count bigint NOT NULL,
    made timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, partition, parts_folder)
);
