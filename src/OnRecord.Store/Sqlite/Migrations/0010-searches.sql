-- Searches that users of the desk keep.
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    saved TEXT NOT NULL,
    UNIQUE (owner, name)
);
