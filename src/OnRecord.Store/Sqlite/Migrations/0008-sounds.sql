-- The sounds of the words of names, by which a name is found in other spellings. docs/record-store.md tells how.

CREATE TABLE name_sound (
    sound TEXT NOT NULL,
    name_id INTEGER NOT NULL REFERENCES actor_name (id),
    PRIMARY KEY (sound, name_id)
) WITHOUT ROWID;
