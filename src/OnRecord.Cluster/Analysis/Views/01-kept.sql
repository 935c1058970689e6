-- One row for each report, of the first task that read it.
CREATE TEMP VIEW kept AS
SELECT report, min(task) AS task FROM $outcomes$ WHERE outcome = 'added' GROUP BY report;
