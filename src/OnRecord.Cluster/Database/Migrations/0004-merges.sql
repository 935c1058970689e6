-- Texts that are no copy of one other, the earlier ones that they have words of, and whether they are put together from these.
CREATE TABLE copy_merge (
    text text NOT NULL,
    parts text[] NOT NULL,
    is_merged boolean NOT NULL,
    found timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (text, parts)
);
