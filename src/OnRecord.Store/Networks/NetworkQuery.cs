using System.Data.Common;
using System.Globalization;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Networks;

/// <summary>Dyads by day, and the edges of a network. An event that several texts tell of one day counts once.</summary>
internal sealed class NetworkQuery(DbConnection rows, DbConnection details, ActorNames names)
{
    // More than a report can have; a report and the number of its event become one number that sorts alike.
    private const long EventsOfAReport = 1_000_000;

    private readonly EventScale _scale = new();
    private readonly Dictionary<long, Node> _nodes = [];

    /// <summary>By day, then by who acts on whom.</summary>
    public IEnumerable<Placed<FoundDyad>> Dyads(Filter filter, ActorSet first, ActorSet second, Place? after)
    {
        var place = after is null ? null : Place.Read(after, keys => keys is [string day, long from, long to] ? Tuple.Create(day, from, to) : null);
        filter = place is not null && (filter.From is null || string.CompareOrdinal(filter.From, place.Item1) < 0) ? filter with { From = place.Item1 } : filter;
        var where = new Conditions();
        var from = PairSql.From(where, filter, _scale, first, second);
        var sql = $"""
            SELECT e.day, {PairSql.Who} AS who, {PairSql.Whom} AS whom, e.type, e.mode, count(DISTINCT r.text_id) FROM {from} AND e.day IS NOT NULL
            GROUP BY e.day, {PairSql.Who}, {PairSql.Whom}, e.type, e.mode ORDER BY e.day, who, whom, e.type, e.mode
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        var found = statement.Stream(row => (Key: (Day: row.GetString(0), Who: row.GetInt64(1), Whom: row.GetInt64(2)), Type: row.GetString(3), Mode: row.TextOrNull(4), Texts: row.GetInt64(5)), where.Values);
        foreach (var group in found.Where(row => row.Key.Who != row.Key.Whom && (place is null || row.Key.CompareTo((place.Item1, place.Item2, place.Item3)) > 0)).ChunkBy(row => row.Key))
        {
            var scored = group.Where(row => _scale.Of(row.Type, row.Mode) is not null).Select(row => (Scale: _scale.Of(row.Type, row.Mode)!.Value, row.Texts)).ToList();
            if (scored.Count > 0)
            {
                int[] counts = [.. Enum.GetValues<Quad>().Select(quad => scored.Count(item => item.Scale.Quad == quad))];
                var (day, who, whom) = group[0].Key;
                yield return new Placed<FoundDyad>(new FoundDyad(day, NodeOf(who), NodeOf(whom), counts, scored.Sum(item => item.Scale.Score), scored.Sum(item => item.Texts)), new Place(day, who, whom));
            }
        }
    }

    /// <summary>Events between actors, by who acts on whom.</summary>
    public IEnumerable<Placed<FoundEdge>> Events(Filter filter, ActorSet actors, EdgePlace? after) => EventRows(filter, actors, ActorSet.Anyone, after).Select(row => new Placed<FoundEdge>(Found(row), row.Place.Written));

    /// <summary>Standing ties between actors.</summary>
    public IEnumerable<Placed<FoundEdge>> Ties(Filter filter, ActorSet actors, RelationType? type, EdgePlace? after) =>
        TieRows(filter, actors, ActorSet.Anyone, type, after).Select(row => new Placed<FoundEdge>(Found(row), row.Place.Written));

    /// <summary>Edges that at least <paramref name="least"/> texts tell of, the strongest first; with an actor, as far as there is room also
    /// those between its neighbours.</summary>
    /// <param name="kind">Null for both.</param>
    public FoundNetwork Strongest(Filter filter, ActorSet actors, EdgeKind? kind, RelationType? tie, int least, int most)
    {
        var count = 0L;
        var kept = Strongest(Counted(Rows(actors, ActorSet.Anyone)), most);
        if (!actors.IsAnyone && kept.Count < most)
        {
            var neighbours = new ActorSet([.. kept.SelectMany(row => new[] { row.Who, row.Whom }).Distinct().Except(actors.Numbers)]);
            kept.AddRange(neighbours.IsAnyone ? [] : Strongest(Rows(neighbours, neighbours), most - kept.Count));
        }

        return new FoundNetwork([.. kept.Select(Found)], count);

        IEnumerable<EdgeRow> Rows(ActorSet first, ActorSet second) =>
            (kind == EdgeKind.Event ? [] : TieRows(filter, first, second, tie, null)).Concat(kind == EdgeKind.Tie ? [] : EventRows(filter, first, second, null)).Where(row => row.Texts >= least);

        IEnumerable<EdgeRow> Counted(IEnumerable<EdgeRow> rows) => rows.Select(row =>
        {
            count++;
            return row;
        });
    }

    /// <summary>What counts for the dyads of two, the latest first, each with the report and number of one telling.</summary>
    public IReadOnlyList<(FoundDeed Deed, (long Report, int N) Told)> Deeds(Filter filter, ActorSet first, ActorSet second)
    {
        var where = new Conditions();
        var from = PairSql.From(where, filter, _scale, first, second);
        var limit = filter.Limit is { } most ? $"LIMIT {most.ToString(CultureInfo.InvariantCulture)}" : "";
        var sql = $"""
            SELECT e.day, {PairSql.Who} AS who, {PairSql.Whom} AS whom, e.type, e.mode, count(DISTINCT r.text_id), min(e.report_id * {EventsOfAReport} + e.n) FROM {from} AND e.day IS NOT NULL AND {PairSql.Who} <> {PairSql.Whom}
            GROUP BY e.day, {PairSql.Who}, {PairSql.Whom}, e.type, e.mode ORDER BY e.day DESC, who, whom, e.type, e.mode {limit}
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        return statement.All(row =>
        {
            var scale = _scale.Of(row.GetString(3), row.TextOrNull(4));
            return (new FoundDeed(row.GetString(0), NodeOf(row.GetInt64(1)), NodeOf(row.GetInt64(2)), scale?.Quad, scale?.Score, row.GetInt64(5), null!), (row.GetInt64(6) / EventsOfAReport, (int)(row.GetInt64(6) % EventsOfAReport)));
        }, where.Values);
    }

    private IEnumerable<EdgeRow> EventRows(Filter filter, ActorSet first, ActorSet second, EdgePlace? after)
    {
        var where = new Conditions();
        var from = PairSql.From(where, filter, _scale, first, second);
        var sql = $"""
            SELECT {PairSql.Who} AS who, {PairSql.Whom} AS whom, e.type, e.mode, count(DISTINCT e.day || ' ' || coalesce(e.mode, '')) AS events, count(DISTINCT r.text_id) AS texts, min(e.day), max(e.day)
            FROM {from} GROUP BY {PairSql.Who}, {PairSql.Whom}, e.type, e.mode ORDER BY who, whom, e.type, e.mode
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var group in statement.Stream(Row, where.Values).ChunkBy(row => (row.Who, row.Whom, row.Type)))
        {
            if (group[0].Who != group[0].Whom && EdgePlace.IsBehind(after, EdgeKind.Event, group[0].Who, group[0].Whom, group[0].Type))
            {
                var events = group.Sum(row => row.Count);
                var score = group.Sum(row => (_scale.Of(row.Type, row.Mode)?.Score ?? 0) * row.Count) / Math.Max(events, 1);
                yield return new EdgeRow(
                    group[0].Who, group[0].Whom, EdgeKind.Event, group[0].Type, _scale.Of(group[0].Type, null) is null ? null : score, events,
                    group.Sum(row => row.Texts), group.Min(row => row.First), group.Max(row => row.Last));
            }
        }
    }

    /// <param name="second">The other end; both ends may change places.</param>
    private IEnumerable<EdgeRow> TieRows(Filter filter, ActorSet first, ActorSet second, RelationType? type, EdgePlace? after)
    {
        var where = new Conditions().And("r.id = t.report_id AND t.subject_id IS NOT NULL AND t.object_id IS NOT NULL").AndReport(filter).AndDays("r.day", filter).AndWhere("t.type = ?", type);
        if (!first.IsAnyone)
        {
            where.And(second.IsAnyone
                ? $"(t.subject_id IN ({first.Sql}) OR t.object_id IN ({first.Sql}))"
                : $"((t.subject_id IN ({first.Sql}) AND t.object_id IN ({second.Sql})) OR (t.subject_id IN ({second.Sql}) AND t.object_id IN ({first.Sql})))");
        }

        where.AndWhere("EXISTS (SELECT 1 FROM report_actor c WHERE c.report_id = t.report_id AND c.id IN (t.subject, t.object) AND c.country || '' = ?)", filter.Country);
        var sql = $"""
            SELECT coalesce(ps.same_id, t.subject_id) AS who, coalesce(qs.same_id, t.object_id) AS whom, t.type, NULL, 1, count(DISTINCT r.text_id) AS texts, min(r.day), max(r.day)
            FROM relation t JOIN report r ON 1 = 1 LEFT JOIN actor_same ps ON ps.actor_id = t.subject_id LEFT JOIN actor_same qs ON qs.actor_id = t.object_id
            WHERE {where} GROUP BY coalesce(ps.same_id, t.subject_id), coalesce(qs.same_id, t.object_id), t.type ORDER BY who, whom, t.type
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var row in statement.Stream(Row, where.Values).Where(row => row.Who != row.Whom && EdgePlace.IsBehind(after, EdgeKind.Tie, row.Who, row.Whom, row.Type)))
        {
            yield return new EdgeRow(row.Who, row.Whom, EdgeKind.Tie, row.Type, null, row.Count, row.Texts, row.First, row.Last);
        }
    }

    // Keeps no more than it gives.
    private static List<EdgeRow> Strongest(IEnumerable<EdgeRow> all, int most)
    {
        var kept = new SortedSet<EdgeRow>(EdgeRow.Strength);
        foreach (var row in all)
        {
            kept.Add(row);
            if (kept.Count > most)
            {
                kept.Remove(kept.Min!);
            }
        }

        return [.. kept.Reverse()];
    }

    private static (long Who, long Whom, string Type, string? Mode, long Count, long Texts, string? First, string? Last) Row(DbDataReader row) =>
        (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.GetInt64(4), row.GetInt64(5), row.TextOrNull(6), row.TextOrNull(7));

    private FoundEdge Found(EdgeRow row) => new(NodeOf(row.Who), NodeOf(row.Whom), row.Kind, row.Type, row.Score, row.Count, row.Texts, row.First, row.Last);

    private Node NodeOf(long actor)
    {
        if (!_nodes.TryGetValue(actor, out var node))
        {
            var (key, kind, country) = details.All("SELECT key, kind, country FROM actor WHERE id = @p0", row => (row.GetString(0), Words.To<ActorKind>(row.GetString(1)), row.TextOrNull(2)), actor)[0];
            _nodes.Add(actor, node = new Node(key, names.Of(actor), kind, country));
        }

        return node;
    }
}
