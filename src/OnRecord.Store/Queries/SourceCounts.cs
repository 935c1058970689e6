using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>Counts what each source supplies.</summary>
internal sealed class SourceCounts(DbConnection details, ActorNames names, ActorIdentity identity, Func<long, StoredReport> load)
{
    private sealed record Row(long? Actor, SourceKind Kind, long Statements, long Texts, long Outlets, long Direct, long Reasoned, string? First, string? Last);

    public IEnumerable<FoundSource> Of(Filter filter, ActorSet actors, DbConnection rows)
    {
        var where = StatementSql.Where(filter, actors);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT coalesce(m.same_id, s.actor_id) AS who, s.source_kind, count(*) AS statements, count(DISTINCT r.text_id), count(DISTINCT r.outlet),
                sum(CASE WHEN s.quote = 'direct' THEN 1 ELSE 0 END), sum(s.is_anonymity_stated), min(s.day), max(s.day)
            FROM attribution s JOIN report r ON 1 = 1 LEFT JOIN actor_same m ON m.actor_id = s.actor_id
            WHERE {where} GROUP BY coalesce(m.same_id, s.actor_id), s.source_kind ORDER BY statements DESC, s.source_kind, who NULLS FIRST {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var row in statement.Stream(Read, where.Values))
        {
            yield return Of(filter, row);
        }
    }

    private static Row Read(DbDataReader row) => new(
        row.IsDBNull(0) ? null : row.GetInt64(0), Words.To<SourceKind>(row.GetString(1)), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4),
        row.GetInt64(5), row.GetInt64(6), row.TextOrNull(7), row.TextOrNull(8));

    private FoundSource Of(Filter filter, Row row)
    {
        var key = row.Actor is { } actor ? details.Scalar("SELECT key FROM actor WHERE id = @p0", actor) as string : null;
        var name = row.Actor is { } named ? names.Of(named) : null;
        return new FoundSource(key, name, row.Kind, row.Statements, row.Texts, row.Outlets, row.Direct, row.Reasoned, row.First, row.Last, Example(filter, row));
    }

    private FoundStatement Example(Filter filter, Row row)
    {
        var actors = row.Actor is { } actor ? new ActorSet(identity.Members(actor)) : ActorSet.Anyone;
        var where = StatementSql.Where(filter with { SourceKind = row.Kind }, actors);
        if (row.Actor is null)
        {
            where.And("s.actor_id IS NULL");
        }

        var (number, n) = details.All(
            $"SELECT s.report_id, s.n FROM attribution s JOIN report r ON 1 = 1 WHERE {where} ORDER BY s.day DESC NULLS LAST, s.report_id DESC, s.n DESC LIMIT 1",
            found => (found.GetInt64(0), found.GetInt32(1)),
            where.Values)[0];
        var report = load(number);
        return new FoundStatement(report, report.Record.Attributions[n - 1]);
    }
}
