-- Texts of reports, when they first appeared, and whether the record has them. Those that lead others in the record appeared no later than these.
CREATE TEMP VIEW texts_appeared AS
WITH own AS (
    SELECT r.text_sha256, min(o.appeared) FILTER (WHERE k.report IS NOT NULL) AS appeared, bool_or(g.task IS NOT NULL) AS is_gathered
    FROM $outcomes$ o JOIN $reports$ r ON r.report = o.report AND r.task = o.task
    LEFT JOIN kept k ON k.report = o.report AND k.task = o.task LEFT JOIN gathered_tasks g ON g.task = o.task
    WHERE o.outcome = 'added' GROUP BY r.text_sha256),
led AS (SELECT f.first, min(own.appeared) AS appeared FROM record_firsts f JOIN own ON own.text_sha256 = f.text GROUP BY f.first)
SELECT own.text_sha256, least(own.appeared, led.appeared) AS appeared, own.is_gathered FROM own LEFT JOIN led ON led.first = own.text_sha256;

-- Which earlier texts a text has words of, as far as the record has not both: then it has decided.
CREATE TEMP VIEW text_shares AS
WITH known AS (SELECT r.report, r.text_sha256 FROM $reports$ r SEMI JOIN kept USING (report, task)),
sides AS (SELECT report, other, share, other_share, is_copy FROM $pairs$ UNION ALL SELECT other, report, other_share, share, other_is_copy FROM $pairs$)
SELECT DISTINCT k.text_sha256 AS text, m.text_sha256 AS other, s.share, s.other_share, s.is_copy, earlier.appeared
FROM sides s JOIN known k ON k.report = s.report JOIN known m ON m.report = s.other
JOIN texts_appeared own ON own.text_sha256 = k.text_sha256 JOIN texts_appeared earlier ON earlier.text_sha256 = m.text_sha256
WHERE earlier.appeared < own.appeared AND NOT (own.is_gathered AND earlier.is_gathered) AND NOT EXISTS (SELECT 1 FROM record_firsts f WHERE f.text = k.text_sha256);

-- The earlier text that a text shares most with.
CREATE TEMP VIEW text_pairs AS
SELECT text, arg_min(other, (-(share + other_share), appeared)) AS other FROM text_shares WHERE is_copy GROUP BY text;

-- Of texts that are no copy of one other, those that they may be put together from.
CREATE TEMP VIEW text_parts AS
SELECT text, list(other ORDER BY n) AS parts
FROM (
    SELECT s.text, s.other, row_number() OVER (PARTITION BY s.text ORDER BY s.share DESC, s.appeared) AS n
    FROM text_shares s ANTI JOIN text_pairs p ON p.text = s.text WHERE s.share >= $least_noted$)
WHERE n <= $most_parts$ GROUP BY text HAVING count(*) > 1;

-- What a text is a copy of: what the record says, else the text it shares most with, else the first of those that it is put together from; and the first of all
-- that lead to each other, which may be a text that the record has from elsewhere.
CREATE TEMP VIEW text_copies AS
WITH RECURSIVE copy_of AS (
    SELECT f.text, f.first AS other FROM record_firsts f SEMI JOIN texts_appeared t ON t.text_sha256 = f.text
    UNION ALL SELECT text, other FROM text_pairs
    UNION ALL SELECT p.text, p.parts[1] FROM text_parts p SEMI JOIN copy_merges m ON m.text = p.text AND m.parts = array_to_string(p.parts, ' ')),
led (text, first) AS (
    SELECT t.text_sha256, coalesce(c.other, t.text_sha256) FROM texts_appeared t LEFT JOIN copy_of c ON c.text = t.text_sha256
    WHERE c.text IS NULL OR NOT EXISTS (SELECT 1 FROM texts_appeared o WHERE o.text_sha256 = c.other)
    UNION ALL SELECT c.text, led.first FROM copy_of c JOIN led ON led.text = c.other)
SELECT text, first FROM led;
