-- What actors did to each other, by day, as onrecord dyads counts it; of the reports that stand for their texts.
CREATE TEMP VIEW dyads AS
WITH told AS (
    SELECT e.id, e.day, e.type, e.mode, e.quad, e.score, r.text_sha256,
        EXISTS (SELECT 1 FROM participants n WHERE n.event = e.id AND n.part = 'recipient') AS has_recipient
    FROM events e JOIN reports r ON r.report = e.report AND r.is_first
    WHERE e.day IS NOT NULL AND e.quad IS NOT NULL
        AND (e.status IN ('happened', 'under way') OR (e.status IN ('planned', 'promised', 'demanded', 'threatened') AND e.quad IN (1, 3)))),
deeds AS (
    SELECT told.day, p.actor_id AS actor, q.actor_id AS recipient, told.type, told.mode, any_value(told.quad) AS quad, any_value(told.score) AS score, count(DISTINCT told.text_sha256) AS texts
    FROM told JOIN participants p ON p.event = told.id AND p.part = 'actor' JOIN participants q ON q.event = told.id AND (q.part = 'recipient' OR NOT told.has_recipient)
    WHERE p.actor_id <> q.actor_id GROUP BY told.day, p.actor_id, q.actor_id, told.type, told.mode)
SELECT day, actor, recipient, count(*) AS events, count(*) FILTER (WHERE quad = 1) AS quad1, count(*) FILTER (WHERE quad = 2) AS quad2,
    count(*) FILTER (WHERE quad = 3) AS quad3, count(*) FILTER (WHERE quad = 4) AS quad4, round(sum(score), 2) AS score_sum, round(avg(score), 2) AS score_mean, sum(texts)::BIGINT AS texts
FROM deeds GROUP BY day, actor, recipient;

-- The name that most reports give an actor.
CREATE TEMP VIEW actor_names AS
SELECT actor_id, arg_min(name, (-reports, name)) AS name, arg_min(kind, (-reports, name)) AS kind, arg_min(country, (-reports, name)) AS country, sum(reports)::BIGINT AS reports
FROM (SELECT actor_id, name, any_value(kind) AS kind, any_value(country) AS country, count(DISTINCT report) AS reports FROM actors WHERE actor_id IS NOT NULL GROUP BY actor_id, name)
GROUP BY actor_id;
