using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Queries;

/// <summary>What each source supplies, in numbers: as they are kept where all reports are asked for, and else counted.</summary>
internal sealed class SourceCounts(DbConnection details, ActorNames names, ActorIdentity identity, PartLoader parts)
{
    private const int Together = 50;

    private sealed record Row(long? Actor, SourceKind Kind, long Statements, long Texts, long Outlets, long Direct, long Reasoned);

    private sealed record Span(string? First, string? Last, long Report, int N);

    public IEnumerable<FoundSource> Of(Filter filter, ActorSet actors, Place? after, DbConnection rows) =>
        actors.IsAnyone && !FilteredTotals.AreKeptForSources(filter) && FilteredTotals.AreKeptForSources(filter with { From = null, To = null }) ? OfDays(filter, after) : Counted(filter, actors, after, rows);

    private IEnumerable<FoundSource> OfDays(Filter filter, Place? after)
    {
        var counts = new SourcesOfDays(details, identity, filter);
        return counts.MostSaying().Where(Behind(after)).Take(filter.Limit ?? int.MaxValue).Chunk(Together).SelectMany(some =>
            Of(filter, [.. counts.Exact(some).Select(count => new Row(count.Who == 0 ? null : count.Who, Words.To<SourceKind>(count.Kind), count.Statements, count.Texts, count.Outlets, count.Direct, count.Reasoned))]));
    }

    private IEnumerable<FoundSource> Counted(Filter filter, ActorSet actors, Place? after, DbConnection rows)
    {
        var values = new Conditions();
        var counted = FilteredTotals.AreKeptForSources(filter) ? Kept(filter, actors, values) : OfStatements(filter, actors, values);
        var where = AndBehind(values.Around().And("c.statements > 0"), after);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"SELECT c.who, c.source_kind, c.statements, c.texts, c.outlets, c.direct, c.reasoned FROM ({counted}) c WHERE {where} ORDER BY c.statements DESC, c.source_kind, c.who {limit}";
        using var statement = new Statement(rows, sql, values.Values.Length);
        foreach (var found in statement.Stream(Read, values.Values).Chunk(Together).SelectMany(sources => Of(filter, sources)))
        {
            yield return found;
        }
    }

    public static Place PlaceOf(FoundSource found) => new(found.Statements, Words.Of(found.Kind), found.Actor);

    private static string Kept(Filter filter, ActorSet actors, Conditions values)
    {
        var where = values.Around().And(actors.IsAnyone ? "1 = 1" : $"t.actor_id IN ({actors.Sql})").AndWhere("t.source_kind = ?", filter.SourceKind);
        return $"""
            SELECT t.actor_id AS who, t.source_kind, t.statements, t.texts, (SELECT count(*) FROM source_outlet o WHERE o.actor_id = t.actor_id AND o.source_kind = t.source_kind) AS outlets, t.direct, t.reasoned
            FROM source_total t WHERE {where}
            """;
    }

    private static string OfStatements(Filter filter, ActorSet actors, Conditions values) => $"""
        SELECT coalesce(m.same_id, s.actor_id, 0) AS who, s.source_kind, count(*) AS statements, count(DISTINCT r.text_id) AS texts, count(DISTINCT r.outlet) AS outlets,
            sum(CASE WHEN s.quote = 'direct' THEN 1 ELSE 0 END) AS direct, sum(s.is_anonymity_stated) AS reasoned
        FROM attribution s JOIN report r ON 1 = 1 LEFT JOIN actor_same m ON m.actor_id = s.actor_id
        WHERE {StatementSql.Add(values.Around(), filter, actors)} GROUP BY coalesce(m.same_id, s.actor_id, 0), s.source_kind
        """;

    private static Conditions AndBehind(Conditions where, Place? after)
    {
        if (after is null)
        {
            return where;
        }

        var (statements, kind, actor) = Keys(after);
        var (count, source) = (where.Parameter(statements), where.Parameter(kind));
        var who = actor is null ? "0" : $"(SELECT id FROM actor WHERE key = {where.Parameter(actor)})";
        return where.And($"(c.statements < {count} OR (c.statements = {count} AND (c.source_kind > {source} OR (c.source_kind = {source} AND c.who > {who}))))");
    }

    private Func<SourcesOfDays.Count, bool> Behind(Place? after)
    {
        if (after is null)
        {
            return _ => true;
        }

        var (statements, kind, actor) = Keys(after);
        var who = actor is null ? 0 : details.Scalar("SELECT id FROM actor WHERE key = @p0", actor) as long? ?? long.MaxValue;
        return count => count.Statements < statements
            || (count.Statements == statements && (string.CompareOrdinal(count.Kind, kind) is var order && (order > 0 || (order == 0 && count.Who > who))));
    }

    private static Tuple<long, string, string?> Keys(Place after) => Place.Read(after, keys => keys is [long n, string word, var key] && key is null or string ? Tuple.Create(n, word, key as string) : null);

    private static Row Read(DbDataReader row) => new(
        row.GetInt64(0) is var who && who == 0 ? null : who, Words.To<SourceKind>(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6));

    private IEnumerable<FoundSource> Of(Filter filter, Row[] rows)
    {
        var named = names.Of(rows.Select(row => row.Actor).OfType<long>());
        var spans = Spans(filter, rows);
        var statements = parts.Statements([.. spans.Select(span => (span.Report, span.N))]);
        return rows.Select((row, i) =>
        {
            (string Key, string Name)? who = row.Actor is { } actor ? named[actor] : null;
            var (report, attribution) = statements[(spans[i].Report, spans[i].N)];
            return new FoundSource(
                who?.Key, who?.Name, row.Kind, row.Statements, row.Texts, row.Outlets, row.Direct, row.Reasoned, spans[i].First, spans[i].Last, new FoundStatement(report, attribution));
        });
    }

    // The ends of the index of each source, all in one question: the newest statement, and the first day.
    private List<Span> Spans(Filter filter, Row[] rows)
    {
        var all = new Conditions();
        var each = rows.Select((row, i) =>
        {
            var where = StatementSql.Add(all.Around(), filter with { SourceKind = row.Kind }, ActorSet.Anyone).ToString();
            string[] who = row.Actor is { } actor ? [.. identity.Members(actor).Select(one => $"s.actor_id = {one.ToString(CultureInfo.InvariantCulture)}")] : ["s.actor_id IS NULL"];
            return $"SELECT {i} AS i, ({First(who, where)}) AS first_day, day, report_id, n FROM (SELECT * FROM ({Newest(who, where)}) one) n{i}";
        }).ToList();
        return details.All($"{string.Join(" UNION ALL ", each)} ORDER BY i", row => new Span(row.TextOrNull(1), row.TextOrNull(2), row.GetInt64(3), row.GetInt32(4)), all.Values);
    }

    private static string Newest(string[] who, string where) =>
        $"{string.Join(" UNION ALL ", who.Select(one => $"SELECT s.report_id AS report_id, s.n AS n, s.day AS day FROM attribution s CROSS JOIN report r WHERE {one} AND {where}"))} ORDER BY day DESC NULLS LAST, report_id DESC, n DESC LIMIT 1";

    private static string First(string[] who, string where)
    {
        var each = who.Select((one, i) => $"SELECT day FROM (SELECT s.day AS day FROM attribution s CROSS JOIN report r WHERE {one} AND s.day IS NOT NULL AND {where} ORDER BY s.day LIMIT 1) f{i}");
        return $"SELECT min(day) FROM ({string.Join(" UNION ALL ", each)}) firsts";
    }
}
