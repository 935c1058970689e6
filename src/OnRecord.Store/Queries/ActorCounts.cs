using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Queries;

/// <summary>What the reports say of each actor that is known across reports, in numbers: as they are kept where all reports are asked
/// for, and else counted.</summary>
internal sealed class ActorCounts(DbConnection details, ActorNames names, ActorIdentity identity, PartLoader parts)
{
    private const int Together = 50;

    private sealed record Row(long Actor, long Reports, long Acted, long Received, long Statements);

    private sealed record Head(ActorKind Kind, string? Country, string? Wikidata);

    public IEnumerable<FoundActor> Of(Filter filter, ActorSet actors, Place? after, DbConnection rows) =>
        actors.IsAnyone && !FilteredTotals.AreKeptForActors(filter) && FilteredTotals.AreOfDays(filter) ? OfDays(filter, after) : Counted(filter, actors, after, rows);

    private IEnumerable<FoundActor> OfDays(Filter filter, Place? after)
    {
        var counts = new ActorsOfDays(details, identity, filter);
        var (most, last) = after is null ? (long.MaxValue, 0L) : Behind(after) is var (reports, key) && details.Scalar("SELECT id FROM actor WHERE key = @p0", key) is long number ? (reports, number) : (0, 0);
        return counts.MostSpokenOf().Where(item => item.Count.Reports < most || (item.Count.Reports == most && item.Actor > last)).Take(filter.Limit ?? int.MaxValue)
            .Select(item => new Row(item.Actor, item.Count.Reports, item.Count.Acted, item.Count.Received, item.Count.Statements)).Chunk(Together).SelectMany(some => Of(filter, some));
    }

    private IEnumerable<FoundActor> Counted(Filter filter, ActorSet actors, Place? after, DbConnection rows)
    {
        var values = new Conditions();
        var counted = FilteredTotals.AreKeptForActors(filter)
            ? $"SELECT t.actor_id AS who, t.reports, t.acted, t.received, t.statements FROM actor_total t WHERE {(actors.IsAnyone ? "1 = 1" : $"t.actor_id IN ({actors.Sql})")}"
            : FilteredTotals.Actors(filter, actors, values);
        var where = Behind(values.Around().And("c.reports > 0"), after);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        using var statement = new Statement(rows, $"SELECT c.who, c.reports, c.acted, c.received, c.statements FROM ({counted}) c WHERE {where} ORDER BY c.reports DESC, c.who {limit}", values.Values.Length);
        var read = statement.Stream(row => new Row(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), values.Values);
        foreach (var found in read.Chunk(Together).SelectMany(some => Of(filter, some)))
        {
            yield return found;
        }
    }

    public static Place PlaceOf(FoundActor found) => new(found.Reports, found.Key);

    private static Conditions Behind(Conditions where, Place? after)
    {
        if (after is null)
        {
            return where;
        }

        var (reports, key) = Behind(after);
        var count = where.Parameter(reports);
        return where.And($"(c.reports < {count} OR (c.reports = {count} AND c.who > (SELECT id FROM actor WHERE key = {where.Parameter(key)})))");
    }

    private static Tuple<long, string> Behind(Place after) => Place.Read(after, keys => keys is [long n, string id] ? Tuple.Create(n, id) : null);

    private IEnumerable<FoundActor> Of(Filter filter, Row[] rows)
    {
        var numbers = new ActorSet([.. rows.Select(row => row.Actor)]);
        var named = names.Of(numbers.Numbers);
        var heads = details.All(
            $"SELECT id, kind, country, wikidata FROM actor WHERE id IN ({numbers.Sql})",
            row => (Number: row.GetInt64(0), Head: new Head(Words.To<ActorKind>(row.GetString(1)), row.TextOrNull(2), row.TextOrNull(3)))).ToDictionary(row => row.Number, row => row.Head);
        var spoken = new ActorSpans(details, identity).Of(filter, numbers);
        var evidence = parts.Mentions([.. spoken.Values.Select(span => (span.Report, span.N))]);
        return rows.Select(row =>
        {
            var ((key, name), head, span) = (named[row.Actor], heads[row.Actor], spoken[row.Actor]);
            var (report, mention) = evidence[(span.Report, span.N)];
            return new FoundActor(key, name, head.Kind, head.Country, head.Wikidata, row.Reports, row.Acted, row.Received, row.Statements, span.First, span.Last, report, mention);
        });
    }
}
