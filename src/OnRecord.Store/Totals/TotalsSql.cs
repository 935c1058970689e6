using OnRecord.Store.Queries;

namespace OnRecord.Store.Totals;

/// <summary>Queries that count what reports tell of actors and sources. The reports are a query for <c>report_id</c>, <c>text_id</c> and a
/// <c>sign</c>, 1 to count a report and -1 to take it back. An actor that a user put under another is counted as that one.</summary>
internal static class TotalsSql
{
    /// <summary>The reports that stand for their texts.</summary>
    public const string Standing = "SELECT r.id, r.text_id, 1 FROM report r WHERE r.is_current = 1 AND r.is_first = 1";

    /// <summary>Rows of <c>who</c>, <c>reports</c> (distinct texts), <c>acted</c>, <c>received</c> and <c>statements</c>.</summary>
    /// <param name="spoken">What else is asked of the actors of reports, called <c>a</c>.</param>
    public static string Actors(string reports, ActorSet actors, string spoken = "") => $"""
        WITH t (report_id, text_id, sign) AS ({reports})
        SELECT who, sum(reports) AS reports, sum(acted) AS acted, sum(received) AS received, sum(statements) AS statements FROM (
            SELECT who, sign AS reports, 0 AS acted, 0 AS received, 0 AS statements FROM (
                SELECT DISTINCT t.text_id, t.sign, {Who("a")} AS who FROM t CROSS JOIN report_actor a {Same("a")} WHERE a.report_id = t.report_id AND {Is("a", actors)}{spoken}) spoken
            UNION ALL
            SELECT who, 0, CASE WHEN part = 'actor' THEN sign ELSE 0 END, CASE WHEN part = 'actor' THEN 0 ELSE sign END, 0 FROM (
                SELECT DISTINCT t.report_id, t.sign, p.event_n, p.part, {Who("p")} AS who FROM t CROSS JOIN participant p {Same("p")} WHERE p.report_id = t.report_id AND {Is("p", actors)}) did
            UNION ALL
            SELECT {Who("s")}, 0, 0, 0, t.sign FROM t CROSS JOIN attribution s {Same("s")} WHERE s.report_id = t.report_id AND {Is("s", actors)}) counted
        GROUP BY who
        """;

    /// <summary>Rows of <c>who</c> (0 for sources that only their reports know), <c>source_kind</c>, <c>statements</c>, <c>texts</c>,
    /// <c>direct</c> and <c>reasoned</c>.</summary>
    public static string Sources(string reports, ActorSet actors) => $"""
        WITH t (report_id, text_id, sign) AS ({reports})
        SELECT who, source_kind, sum(statements) AS statements, sum(sign) AS texts, sum(direct) AS direct, sum(reasoned) AS reasoned FROM (
            SELECT {Source} AS who, s.source_kind, t.sign, sum(t.sign) AS statements, sum(CASE WHEN s.quote = 'direct' THEN t.sign ELSE 0 END) AS direct, sum(s.is_anonymity_stated * t.sign) AS reasoned
            FROM t CROSS JOIN attribution s {Same("s")} WHERE s.report_id = t.report_id AND {IsSource(actors)} GROUP BY t.report_id, t.sign, {Source}, s.source_kind) counted
        GROUP BY who, source_kind
        """;

    /// <summary>Rows of <c>who</c>, <c>source_kind</c>, <c>outlet</c> and <c>statements</c>; reports without an outlet are left out.</summary>
    public static string Outlets(string reports, ActorSet actors) => $"""
        WITH t (report_id, text_id, sign) AS ({reports})
        SELECT {Source} AS who, s.source_kind, r.outlet, sum(t.sign) AS statements
        FROM t CROSS JOIN report r CROSS JOIN attribution s {Same("s")} WHERE r.id = t.report_id AND r.outlet IS NOT NULL AND s.report_id = t.report_id AND {IsSource(actors)}
        GROUP BY {Source}, s.source_kind, r.outlet
        """;

    /// <summary>Of the reports that stand for their texts, those that speak of actors.</summary>
    public static string StandingOf(ActorSet actors) =>
        $"SELECT DISTINCT r.id, r.text_id, 1 FROM report_actor x CROSS JOIN report r WHERE x.actor_id IN ({actors.Sql}) AND r.id = x.report_id AND r.is_current = 1 AND r.is_first = 1";

    private const string Source = "coalesce(m.same_id, s.actor_id, 0)";

    private static string Who(string table) => $"coalesce(m.same_id, {table}.actor_id)";

    private static string Same(string table) => $"LEFT JOIN actor_same m ON m.actor_id = {table}.actor_id";

    private static string Is(string table, ActorSet actors) => actors.IsAnyone ? $"{table}.actor_id IS NOT NULL" : $"+{table}.actor_id IN ({actors.Sql})";

    private static string IsSource(ActorSet actors) => actors.IsAnyone ? "1 = 1" : Is("s", actors);
}
