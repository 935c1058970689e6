using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>Counts what each source supplies.</summary>
internal sealed class SourceCounts(DbConnection details, ActorNames names, ActorIdentity identity, PartLoader parts)
{
    private const int Together = 50;

    private sealed record Row(long? Actor, SourceKind Kind, long Statements, long Texts, long Outlets, long Direct, long Reasoned, string? First, string? Last);

    public IEnumerable<FoundSource> Of(Filter filter, ActorSet actors, Place? after, DbConnection rows)
    {
        var where = StatementSql.Add(new Conditions(), filter, actors);
        var (condition, having) = (where.ToString(), Behind(where.Around(), after));
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT coalesce(m.same_id, s.actor_id) AS who, s.source_kind, count(*) AS statements, count(DISTINCT r.text_id), count(DISTINCT r.outlet),
                sum(CASE WHEN s.quote = 'direct' THEN 1 ELSE 0 END), sum(s.is_anonymity_stated), min(s.day), max(s.day)
            FROM attribution s JOIN report r ON 1 = 1 LEFT JOIN actor_same m ON m.actor_id = s.actor_id
            WHERE {condition} GROUP BY coalesce(m.same_id, s.actor_id), s.source_kind HAVING {having} ORDER BY statements DESC, s.source_kind, who NULLS FIRST {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var found in statement.Stream(Read, where.Values).Chunk(Together).SelectMany(sources => Of(filter, sources)))
        {
            yield return found;
        }
    }

    public static Place PlaceOf(FoundSource found) => new(found.Statements, Words.Of(found.Kind), found.Actor);

    private static Conditions Behind(Conditions having, Place? after)
    {
        if (after is null)
        {
            return having;
        }

        var (statements, kind, actor) = Place.Read(after, keys => keys is [long n, string word, var key] && key is null or string ? Tuple.Create(n, word, key as string) : null);
        var (count, source) = (having.Parameter(statements), having.Parameter(kind));
        var who = actor is null ? "coalesce(m.same_id, s.actor_id) IS NOT NULL" : $"coalesce(m.same_id, s.actor_id) > (SELECT id FROM actor WHERE key = {having.Parameter(actor)})";
        return having.And($"(count(*) < {count} OR (count(*) = {count} AND (s.source_kind > {source} OR (s.source_kind = {source} AND {who}))))");
    }

    private static Row Read(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetInt64(0), Words.To<SourceKind>(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
        row.GetInt64(5), row.GetInt64(6), row.TextOrNull(7), row.TextOrNull(8));

    private List<FoundSource> Of(Filter filter, Row[] rows)
    {
        var named = names.Of(rows.Select(row => row.Actor).OfType<long>());
        var examples = Examples(filter, rows);
        var statements = parts.Statements(examples);
        return [.. rows.Select((row, i) =>
        {
            (string Key, string Name)? who = row.Actor is { } actor ? named[actor] : null;
            var (report, attribution) = statements[examples[i]];
            return new FoundSource(
                who?.Key, who?.Name, row.Kind, row.Statements, row.Texts, row.Outlets, row.Direct, row.Reasoned, row.First, row.Last, new FoundStatement(report, attribution));
        })];
    }

    // The newest of each, all in one question.
    private List<(long Report, int N)> Examples(Filter filter, Row[] rows)
    {
        var all = new Conditions();
        var each = rows.Select((row, i) =>
        {
            var where = StatementSql.Add(all.Around(), filter with { SourceKind = row.Kind }, row.Actor is { } actor ? new ActorSet(identity.Members(actor)) : ActorSet.Anyone);
            where.And(row.Actor is null ? "s.actor_id IS NULL" : "1 = 1");
            return $"SELECT {i} AS i, report_id, n FROM (SELECT s.report_id, s.n FROM attribution s JOIN report r ON 1 = 1 WHERE {where} ORDER BY s.day DESC NULLS LAST, s.report_id DESC, s.n DESC LIMIT 1) newest";
        }).ToList();
        return details.All($"{string.Join(" UNION ALL ", each)} ORDER BY i", row => (row.GetInt64(1), row.GetInt32(2)), all.Values);
    }
}
