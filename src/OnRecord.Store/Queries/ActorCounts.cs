using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>Counts what the reports say of each actor that is known across reports.</summary>
internal sealed class ActorCounts(DbConnection details, ActorNames names, ActorIdentity identity, Func<long, StoredReport> load)
{
    public IEnumerable<FoundActor> Of(Filter filter, ActorSet actors, DbConnection rows)
    {
        var where = Where(filter, actors);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT coalesce(m.same_id, a.actor_id) AS who, count(DISTINCT r.text_id) AS reports, min(a.day), max(a.day)
            FROM report_actor a JOIN report r ON r.id = a.report_id LEFT JOIN actor_same m ON m.actor_id = a.actor_id
            WHERE {where} GROUP BY coalesce(m.same_id, a.actor_id) ORDER BY reports DESC, who {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var row in statement.Stream(row => (Actor: row.GetInt64(0), Reports: row.GetInt64(1), First: row.TextOrNull(2), Last: row.TextOrNull(3)), where.Values))
        {
            yield return Of(filter, row.Actor, row.Reports, row.First, row.Last);
        }
    }

    private FoundActor Of(Filter filter, long actor, long reports, string? first, string? last)
    {
        var head = details.All(
            "SELECT key, kind, country, wikidata FROM actor WHERE id = @p0",
            row => (Key: row.GetString(0), Kind: Words.To<ActorKind>(row.GetString(1)), Country: row.TextOrNull(2), Wikidata: row.TextOrNull(3)),
            actor)[0];
        var (report, local) = Newest(filter, actor);
        var evidence = report.Record.Actors.First(item => item.Id == local).Mentions;
        return new FoundActor(
            head.Key, names.Of(actor), head.Kind, head.Country, head.Wikidata, reports,
            Participations(filter, actor, ItemSpans.ActorPart), Participations(filter, actor, ItemSpans.RecipientPart), Statements(filter, actor),
            first, last, report, evidence.Count > 0 ? evidence[0].Span : default);
    }

    private (StoredReport Report, string Actor) Newest(Filter filter, long actor)
    {
        var where = Where(filter, new ActorSet(identity.Members(actor)));
        var found = details.All(
            $"SELECT a.report_id, a.id FROM report_actor a JOIN report r ON r.id = a.report_id WHERE {where} ORDER BY a.day DESC NULLS LAST, a.report_id DESC LIMIT 1",
            row => (row.GetInt64(0), row.GetString(1)),
            where.Values)[0];
        return (load(found.Item1), found.Item2);
    }

    private long Participations(Filter filter, long actor, string part)
    {
        var where = new Conditions().And($"p.actor_id IN ({new ActorSet(identity.Members(actor)).Sql})").AndWhere("p.part = ?", part).And("r.id = p.report_id").AndReport(filter).AndDays("r.day", filter);
        return Count($"SELECT count(*) FROM (SELECT DISTINCT p.report_id, p.event_n FROM participant p JOIN report r ON 1 = 1 WHERE {where}) found", where);
    }

    private long Statements(Filter filter, long actor)
    {
        var where = new Conditions().And($"s.actor_id IN ({new ActorSet(identity.Members(actor)).Sql})").And("r.id = s.report_id").AndReport(filter).AndDays("r.day", filter);
        return Count($"SELECT count(*) FROM attribution s JOIN report r ON 1 = 1 WHERE {where}", where);
    }

    private long Count(string sql, Conditions where) => Convert.ToInt64(details.Scalar(sql, where.Values), CultureInfo.InvariantCulture);

    private static Conditions Where(Filter filter, ActorSet actors)
    {
        var where = new Conditions().And(actors.IsAnyone ? "a.actor_id IS NOT NULL" : $"a.actor_id IN ({actors.Sql})").AndReport(filter).AndDays("a.day", filter);
        return where.AndWhere("a.country = ?", filter.Country);
    }
}
