-- The tables that reports fill, as onrecord export parquet writes them; docs/interchange.md has their columns.
CREATE TEMP VIEW texts AS SELECT * EXCLUDE (task) FROM $texts$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW blocks AS SELECT * EXCLUDE (task) FROM $blocks$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW actors AS SELECT * EXCLUDE (task) FROM $actors$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW roles AS SELECT * EXCLUDE (task) FROM $roles$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW mentions AS SELECT * EXCLUDE (task) FROM $mentions$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW statements AS SELECT * EXCLUDE (task) FROM $statements$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW events AS SELECT * EXCLUDE (task) FROM $events$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW participants AS SELECT * EXCLUDE (task) FROM $participants$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW counts AS SELECT * EXCLUDE (task) FROM $counts$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW relations AS SELECT * EXCLUDE (task) FROM $relations$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW tensions AS SELECT * EXCLUDE (task) FROM $tensions$ SEMI JOIN kept USING (report, task);
CREATE TEMP VIEW evidence AS SELECT * EXCLUDE (task) FROM $evidence$ SEMI JOIN kept USING (report, task);
