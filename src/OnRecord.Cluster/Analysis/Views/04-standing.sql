-- Versions are counted at an address in the order of the tasks; the report that stands for a text and its copies is the current one that appeared first.
CREATE TEMP VIEW standing AS
WITH own AS (
    SELECT o.report, o.appeared, c.first,
        CASE WHEN o.address IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY o.address ORDER BY o.task, o.n) END AS version,
        o.address IS NULL OR row_number() OVER (PARTITION BY o.address ORDER BY o.task DESC, o.n DESC) = 1 AS is_current
    FROM $outcomes$ o SEMI JOIN kept USING (report, task)
    JOIN $reports$ r ON r.report = o.report AND r.task = o.task
    JOIN text_copies c ON c.text = r.text_sha256
    WHERE o.outcome = 'added'),
firsts AS (
    SELECT first, arg_min(report, appeared) AS first_report, count(*) AS carriers FROM own WHERE is_current GROUP BY first)
SELECT own.report, own.version, own.is_current, coalesce(f.carriers, 0) AS carriers, coalesce(f.first_report, own.report) AS first_report, f.first_report IS NOT DISTINCT FROM own.report AS is_first
FROM own LEFT JOIN firsts f USING (first);
