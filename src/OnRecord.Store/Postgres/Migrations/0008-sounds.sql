-- The sounds of the words of names, by which a name is found in other spellings. docs/record-store.md tells how.

CREATE TABLE name_sound (
    sound TEXT COLLATE "C" NOT NULL,
    name_id BIGINT NOT NULL REFERENCES actor_name (id),
    PRIMARY KEY (sound, name_id)
);
