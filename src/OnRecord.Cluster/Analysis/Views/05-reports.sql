CREATE TEMP VIEW reports AS
SELECT r.* EXCLUDE (task, version, is_current, carriers), s.* EXCLUDE (report)
FROM $reports$ r SEMI JOIN kept USING (report, task) JOIN standing s USING (report);
