using System.Data.Common;
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
    public IEnumerable<Placed<FoundEdge>> Events(Filter filter, ActorSet actors, EdgePlace? after)
    {
        var where = new Conditions();
        var from = PairSql.From(where, filter, _scale, actors, ActorSet.Anyone);
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
                yield return new Placed<FoundEdge>(
                    new FoundEdge(
                        NodeOf(group[0].Who), NodeOf(group[0].Whom), EdgeKind.Event, group[0].Type, _scale.Of(group[0].Type, null) is null ? null : score, events,
                        group.Sum(row => row.Texts), group.Min(row => row.First), group.Max(row => row.Last)),
                    new EdgePlace(EdgeKind.Event, group[0].Who, group[0].Whom, group[0].Type).Written);
            }
        }
    }

    /// <summary>Standing ties between actors.</summary>
    public IEnumerable<Placed<FoundEdge>> Ties(Filter filter, ActorSet actors, RelationType? type, EdgePlace? after)
    {
        var where = new Conditions().And("r.id = t.report_id AND t.subject_id IS NOT NULL AND t.object_id IS NOT NULL").AndReport(filter).AndDays("r.day", filter).AndWhere("t.type = ?", type);
        if (!actors.IsAnyone)
        {
            where.And($"(t.subject_id IN ({actors.Sql}) OR t.object_id IN ({actors.Sql}))");
        }

        where.AndWhere("EXISTS (SELECT 1 FROM report_actor c WHERE c.report_id = t.report_id AND c.id IN (t.subject, t.object) AND c.country = ?)", filter.Country);
        var sql = $"""
            SELECT coalesce(ps.same_id, t.subject_id) AS who, coalesce(qs.same_id, t.object_id) AS whom, t.type, NULL, 1, count(DISTINCT r.text_id) AS texts, min(r.day), max(r.day)
            FROM relation t JOIN report r ON 1 = 1 LEFT JOIN actor_same ps ON ps.actor_id = t.subject_id LEFT JOIN actor_same qs ON qs.actor_id = t.object_id
            WHERE {where} GROUP BY coalesce(ps.same_id, t.subject_id), coalesce(qs.same_id, t.object_id), t.type ORDER BY who, whom, t.type
            """;
        using var statement = new Statement(rows, sql, where.Values.Length);
        foreach (var row in statement.Stream(Row, where.Values).Where(row => row.Who != row.Whom && EdgePlace.IsBehind(after, EdgeKind.Tie, row.Who, row.Whom, row.Type)))
        {
            yield return new Placed<FoundEdge>(
                new FoundEdge(NodeOf(row.Who), NodeOf(row.Whom), EdgeKind.Tie, row.Type, null, row.Count, row.Texts, row.First, row.Last), new EdgePlace(EdgeKind.Tie, row.Who, row.Whom, row.Type).Written);
        }
    }

    private static (long Who, long Whom, string Type, string? Mode, long Count, long Texts, string? First, string? Last) Row(DbDataReader row) =>
        (row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.TextOrNull(3), row.GetInt64(4), row.GetInt64(5), row.TextOrNull(6), row.TextOrNull(7));

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
