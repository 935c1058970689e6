using System.Data.Common;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Queries;

/// <summary>Finds from when to when reports speak of actors, all in one question. Where all reports are asked for, or all of some days, the
/// index leads to both ends, and it costs the same however often an actor is spoken of.</summary>
internal sealed class ActorSpans(DbConnection connection, ActorIdentity identity)
{
    private const string Spoken = "r.id = a.report_id AND r.is_current = 1 AND r.is_first = 1";

    /// <param name="actors">Those that stand for all that are one with them.</param>
    public Dictionary<long, ActorSpan> Of(Filter filter, ActorSet actors) => FilteredTotals.AreOfDays(filter) ? Ends(filter, actors) : Within(filter, actors);

    private Dictionary<long, ActorSpan> Ends(Filter days, ActorSet actors)
    {
        var values = new Conditions();
        var asked = $"{Spoken} AND {values.Around().And("1 = 1").AndDays("a.day", days)}";
        var each = actors.Numbers.Select((actor, i) =>
        {
            var all = new ActorSet(identity.Members(actor));
            var newest = NewestFirst.Of(all, "a.actor_id", who => $"SELECT a.report_id AS report_id, a.n AS n, a.day AS day FROM report_actor a CROSS JOIN report r WHERE {who} AND {asked}", "report_id", "n");
            return $"SELECT {actor} AS who, ({First(all, asked)}) AS first_day, day, report_id, n FROM (SELECT * FROM ({newest} LIMIT 1) one) n{i}";
        });
        return connection.All(string.Join(" UNION ALL ", each), row => (Actor: row.GetInt64(0), Span: new ActorSpan(row.TextOrNull(1), row.TextOrNull(2), row.GetInt64(3), row.GetInt32(4))), values.Values)
            .ToDictionary(row => row.Actor, row => row.Span);
    }

    private static string First(ActorSet actors, string asked)
    {
        var each = actors.Numbers.Select((actor, i) => $"SELECT day FROM (SELECT a.day AS day FROM report_actor a CROSS JOIN report r WHERE a.actor_id = {actor} AND a.day IS NOT NULL AND {asked} ORDER BY a.day LIMIT 1) f{i}");
        return $"SELECT min(day) FROM ({string.Join(" UNION ALL ", each)}) firsts";
    }

    private Dictionary<long, ActorSpan> Within(Filter filter, ActorSet actors)
    {
        var members = new ActorSet([.. actors.Numbers.SelectMany(identity.Members)]);
        var where = new Conditions();
        var reports = FilteredTotals.Reports(filter, members, where);
        var sql = $"""
            WITH t (report_id, text_id, sign) AS ({reports})
            SELECT a.actor_id, a.day, a.report_id, a.n FROM t CROSS JOIN report_actor a WHERE a.report_id = t.report_id AND +a.actor_id IN ({members.Sql}){FilteredTotals.InCountry(filter, where)}
            """;
        var spans = new Dictionary<long, ActorSpan>();
        using var statement = new Statement(connection, sql, where.Values.Length);
        foreach (var (actor, day, report, n) in statement.Stream(row => (identity.Of(row.GetInt64(0)), row.TextOrNull(1), row.GetInt64(2), row.GetInt32(3)), where.Values))
        {
            spans[actor] = spans.TryGetValue(actor, out var span) ? span.With(day, report, n) : new ActorSpan(day, day, report, n);
        }

        return spans;
    }
}
