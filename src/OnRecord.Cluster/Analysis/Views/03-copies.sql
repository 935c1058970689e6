-- What a text is a copy of: the earlier text that it shares most with, and the first of all that lead to each other.
CREATE TEMP VIEW texts_appeared AS
SELECT r.text_sha256, min(o.appeared) AS appeared
FROM $outcomes$ o SEMI JOIN kept USING (report, task) JOIN $reports$ r USING (report, task)
GROUP BY r.text_sha256;

CREATE TEMP VIEW text_pairs AS
WITH known AS (SELECT r.report, r.text_sha256 FROM $reports$ r SEMI JOIN kept USING (report, task)),
sides AS (
    SELECT report, other, share, other_share FROM $pairs$ WHERE is_copy
    UNION ALL SELECT other, report, other_share, share FROM $pairs$ WHERE other_is_copy)
SELECT DISTINCT k.text_sha256 AS text, m.text_sha256 AS other, s.share, s.other_share
FROM sides s JOIN known k ON k.report = s.report JOIN known m ON m.report = s.other
WHERE k.text_sha256 <> m.text_sha256;

CREATE TEMP VIEW text_copies AS
WITH RECURSIVE copy_of AS (
    SELECT p.text, arg_min(p.other, (-(p.share + p.other_share), later.appeared)) AS other
    FROM text_pairs p JOIN texts_appeared own ON own.text_sha256 = p.text JOIN texts_appeared later ON later.text_sha256 = p.other
    WHERE later.appeared < own.appeared GROUP BY p.text),
led (text, first) AS (
    SELECT t.text_sha256, t.text_sha256 FROM texts_appeared t ANTI JOIN copy_of ON copy_of.text = t.text_sha256
    UNION ALL SELECT c.text, led.first FROM copy_of c JOIN led ON led.text = c.other)
SELECT text, first FROM led;
