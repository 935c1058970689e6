-- How often the record was changed: whoever has an answer knows by it whether the answer still stands.

CREATE TABLE record_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    changes BIGINT NOT NULL
);

INSERT INTO record_state (id, changes) VALUES (1, 0);
