-- Stories in the order in which lists give them: SQLite had sorted all of them for the first.
DROP INDEX story_by_day;
CREATE INDEX story_newest ON story (last_day DESC, texts DESC, id);
