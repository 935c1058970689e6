-- Reports of one happening form a story. docs/record-store.md tells how.

-- terms are those by which the report is likened to others. A report that stands for its text is in the story that story_id began;
-- joined_to is the report that it is most like, because are the terms that both have.
CREATE TABLE report_story (
    report_id BIGINT PRIMARY KEY REFERENCES report (id),
    terms TEXT COLLATE "C" NOT NULL,
    story_id BIGINT REFERENCES report (id),
    joined_to BIGINT REFERENCES report (id),
    likeness DOUBLE PRECISION,
    because TEXT COLLATE "C" NOT NULL
);

CREATE INDEX report_story_by_story ON report_story (story_id) WHERE story_id IS NOT NULL;

CREATE TABLE story (
    id BIGINT PRIMARY KEY REFERENCES report (id),
    first_day TEXT COLLATE "C" NOT NULL,
    last_day TEXT COLLATE "C" NOT NULL,
    texts INTEGER NOT NULL,
    outlets INTEGER NOT NULL
);

CREATE INDEX story_by_day ON story (last_day);

-- Days whose reports are to be put into stories, or put anew.
CREATE TABLE story_day (
    day TEXT COLLATE "C" PRIMARY KEY
);

INSERT INTO story_day (day) SELECT DISTINCT day FROM report WHERE day IS NOT NULL;
