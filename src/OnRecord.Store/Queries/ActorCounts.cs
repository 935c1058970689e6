using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>Counts what the reports say of each actor that is known across reports.</summary>
internal sealed class ActorCounts(DbConnection details, ActorNames names, ActorIdentity identity, PartLoader parts)
{
    private const int Together = 50;

    private sealed record Row(long Actor, long Reports, string? First, string? Last);

    private sealed record Sums(long Acted, long Received, long Statements, long Report, int N);

    private sealed record Head(ActorKind Kind, string? Country, string? Wikidata);

    public IEnumerable<FoundActor> Of(Filter filter, ActorSet actors, Place? after, DbConnection rows)
    {
        var where = Add(new Conditions(), filter, actors);
        var (condition, having) = (where.ToString(), Behind(where.Around(), after));
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT coalesce(m.same_id, a.actor_id) AS who, count(DISTINCT r.text_id) AS reports, min(a.day), max(a.day)
            FROM report_actor a JOIN report r ON r.id = a.report_id LEFT JOIN actor_same m ON m.actor_id = a.actor_id
            WHERE {condition} GROUP BY coalesce(m.same_id, a.actor_id) HAVING {having} ORDER BY reports DESC, who {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var found in statement.Stream(row => new Row(row.GetInt64(0), row.GetInt64(1), row.TextOrNull(2), row.TextOrNull(3)), where.Values).Chunk(Together).SelectMany(some => Of(filter, some)))
        {
            yield return found;
        }
    }

    public static Place PlaceOf(FoundActor found) => new(found.Reports, found.Key);

    private static Conditions Behind(Conditions having, Place? after)
    {
        if (after is null)
        {
            return having;
        }

        var (reports, key) = Place.Read(after, keys => keys is [long n, string id] ? Tuple.Create(n, id) : null);
        var count = having.Parameter(reports);
        return having.And($"(count(DISTINCT r.text_id) < {count} OR (count(DISTINCT r.text_id) = {count} AND coalesce(m.same_id, a.actor_id) > (SELECT id FROM actor WHERE key = {having.Parameter(key)})))");
    }

    private List<FoundActor> Of(Filter filter, Row[] rows)
    {
        var numbers = new ActorSet([.. rows.Select(row => row.Actor)]);
        var named = names.Of(numbers.Numbers);
        var heads = details.All(
            $"SELECT id, kind, country, wikidata FROM actor WHERE id IN ({numbers.Sql})",
            row => (Number: row.GetInt64(0), Head: new Head(Words.To<ActorKind>(row.GetString(1)), row.TextOrNull(2), row.TextOrNull(3)))).ToDictionary(row => row.Number, row => row.Head);
        var sums = Counted(filter, rows);
        var evidence = parts.Mentions([.. sums.Select(sum => (sum.Report, sum.N))]);
        return [.. rows.Select((row, i) =>
        {
            var ((key, name), head, (report, mention)) = (named[row.Actor], heads[row.Actor], evidence[(sums[i].Report, sums[i].N)]);
            return new FoundActor(key, name, head.Kind, head.Country, head.Wikidata, row.Reports, sums[i].Acted, sums[i].Received, sums[i].Statements, row.First, row.Last, report, mention);
        })];
    }

    // Of all of them in one question: what each did, suffered and said, and where the newest report speaks of it.
    private List<Sums> Counted(Filter filter, Row[] rows)
    {
        var all = new Conditions();
        var each = rows.Select((row, i) =>
        {
            var newest = Newest(all, filter, row.Actor);
            return $"SELECT {i} AS i, ({Participations(all, filter, row.Actor, ItemSpans.ActorPart)}), ({Participations(all, filter, row.Actor, ItemSpans.RecipientPart)}), ({Statements(all, filter, row.Actor)}), ({newest("report_id")}), ({newest("n")})";
        }).ToList();
        return details.All($"{string.Join(" UNION ALL ", each)} ORDER BY i", row => new Sums(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt32(5)), all.Values);
    }

    private Func<string, string> Newest(Conditions all, Filter filter, long actor)
    {
        var where = Add(all.Around(), filter, new ActorSet(identity.Members(actor)));
        return column => $"SELECT a.{column} FROM report_actor a JOIN report r ON r.id = a.report_id WHERE {where} ORDER BY a.day DESC NULLS LAST, a.report_id DESC, a.n DESC LIMIT 1";
    }

    private string Participations(Conditions all, Filter filter, long actor, string part)
    {
        var where = all.Around().And($"p.actor_id IN ({new ActorSet(identity.Members(actor)).Sql})").AndWhere("p.part = ?", part).And("r.id = p.report_id").AndReport(filter).AndDays("r.day", filter);
        return $"SELECT count(*) FROM (SELECT DISTINCT p.report_id, p.event_n FROM participant p JOIN report r ON 1 = 1 WHERE {where}) found";
    }

    private string Statements(Conditions all, Filter filter, long actor)
    {
        var where = all.Around().And($"s.actor_id IN ({new ActorSet(identity.Members(actor)).Sql})").And("r.id = s.report_id").AndReport(filter).AndDays("r.day", filter);
        return $"SELECT count(*) FROM attribution s JOIN report r ON 1 = 1 WHERE {where}";
    }

    private static Conditions Add(Conditions where, Filter filter, ActorSet actors)
    {
        where.And(actors.IsAnyone ? "a.actor_id IS NOT NULL" : $"a.actor_id IN ({actors.Sql})").AndReport(filter).AndDays("a.day", filter);
        return where.AndWhere("a.country = ?", filter.Country);
    }
}
