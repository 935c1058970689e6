using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tellings;

/// <summary>Asks for events that several reports tell, and for claims that bear on each other. Not thread-safe.</summary>
internal sealed class TellingQuestions(DbConnection details, PartLoader parts, Func<long, StoredReport> load)
{
    private const int MostTogether = 500;

    private const string Links = "SELECT l.report_id, l.item, l.other_id, l.other_item, l.kind, l.why, l.day FROM claim_link l";

    /// <summary>Those that several texts tell, by number. Their tellings are read together when those of one are first asked for, as long as
    /// they are few.</summary>
    public Dictionary<long, JointEvent> Joints(IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var sql = $"""
            SELECT j.id, f.key || '.' || e.id, k.key, j.texts, j.sources, j.anonymous_texts FROM joint_event j
            JOIN report k ON k.id = j.story_id JOIN report f ON f.id = j.report_id JOIN event e ON e.report_id = j.report_id AND e.n = j.event_n
            WHERE j.id IN ({string.Join(", ", numbers)}) AND j.texts > 1
            """;
        var rows = details.All(sql, row => (Number: row.GetInt64(0), Id: row.GetString(1), Story: row.GetString(2), Texts: row.GetInt64(3), Sources: row.GetInt64(4), Anonymous: row.GetInt64(5)));
        var isLarge = rows.Sum(row => row.Texts) > MostTogether;
        var all = new Lazy<ILookup<long, FoundTelling>>(() => Tellings([.. rows.Select(row => row.Number)]));
        return rows.ToDictionary(row => row.Number, row => new JointEvent(
            row.Id, row.Story, row.Texts, row.Sources, row.Anonymous, () => [.. (isLarge ? Tellings([row.Number]) : all.Value)[row.Number]]));
    }

    /// <summary>The links of an event or a statement, both ways.</summary>
    public IReadOnlyList<FoundLink> LinksOf(long report, string item) =>
    [
        .. details.All($"{Links} WHERE l.report_id = @p0 AND l.item = @p1 ORDER BY l.other_id, l.other_item", Read, report, item).Select(Found),
        .. details.All($"{Links} WHERE l.other_id = @p0 AND l.other_item = @p1 ORDER BY l.report_id, l.item", Read, report, item).Select(Found),
    ];

    /// <summary>A statement, and the events that hang on it.</summary>
    public IEnumerable<string> ItemsIn(long report, string statement) =>
        details.All("SELECT id FROM event WHERE report_id = @p0 AND attribution = @p1 ORDER BY n", row => row.GetString(0), report, statement).Prepend(statement);

    /// <summary>Contradictions and denials across reports, the latest first. The filter is that of the claim that is contradicted; days are those
    /// of the report that contradicts it.</summary>
    /// <param name="narrow">Adds conditions on the link <c>l</c>; null for none.</param>
    public IEnumerable<Placed<FoundLink>> Contradictions(Filter filter, ActorSet actors, Place? after, DbConnection rows, Action<Conditions>? narrow = null)
    {
        var where = new Conditions().And("e.report_id = l.other_id AND e.id = l.other_item AND r.id = e.report_id AND l.kind <> 'corroborates'");
        EventSql.AddItem(where.AndReport(filter).AndDays("l.day", filter), filter);
        where.AndTaking(actors).AndConcerning(filter.Country);
        narrow?.Invoke(where);
        Behind(where, after);
        using var statement = new Statement(rows, $"{Links} CROSS JOIN event e CROSS JOIN report r WHERE {where} ORDER BY l.day DESC NULLS LAST, l.report_id DESC, l.item, l.other_id, l.other_item", where.Values.Length);
        foreach (var row in statement.Stream(Read, where.Values).Take(filter.Limit ?? int.MaxValue))
        {
            yield return new Placed<FoundLink>(Found(row), new Place(row.Day, row.Report, row.Item, row.Other, row.OtherItem));
        }
    }

    private static void Behind(Conditions where, Place? after)
    {
        if (after is null)
        {
            return;
        }

        var place = Place.Read(after, keys => keys is [var day, long from, string own, long to, string item] && day is null or string ? Tuple.Create(day as string, from, own, to, item) : null);
        var (report, rest) = (where.Parameter(place.Item2), $"(l.item, l.other_id, l.other_item) > ({where.Parameter(place.Item3)}, {where.Parameter(place.Item4)}, {where.Parameter(place.Item5)})");
        var behind = $"(l.report_id < {report} OR (l.report_id = {report} AND {rest}))";
        var on = where.Parameter(place.Item1 ?? "");
        where.And(place.Item1 is null ? $"l.day IS NULL AND {behind}" : $"(l.day IS NULL OR l.day < {on} OR (l.day = {on} AND {behind}))");
    }

    private sealed record Row(long Report, string Item, long Other, string OtherItem, LinkKind Kind, string Why, string? Day);

    private ILookup<long, FoundTelling> Tellings(IReadOnlyCollection<long> joints)
    {
        var sql = $"SELECT t.joint_id, t.report_id, t.event_n, t.source FROM telling t JOIN report r ON r.id = t.report_id WHERE t.joint_id IN ({string.Join(", ", joints)}) ORDER BY r.day, r.published, r.key, t.event_n";
        var rows = details.All(sql, row => (Joint: row.GetInt64(0), Report: row.GetInt64(1), N: row.GetInt32(2), Source: row.TextOrNull(3)));
        var events = new Dictionary<(long, int), (StoredReport Report, Event Event)>();
        foreach (var some in rows.Chunk(PartLoader.Most))
        {
            foreach (var (place, told) in parts.Events([.. some.Select(row => (row.Report, row.N))]))
            {
                events[place] = told;
            }
        }

        return rows.ToLookup(row => row.Joint, row => events[(row.Report, row.N)] is var (report, told) ? new FoundTelling(report, told, row.Source) : null!);
    }

    private static Row Read(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), Words.To<LinkKind>(row.GetString(4)), row.GetString(5), row.TextOrNull(6));

    private FoundLink Found(Row row) => new(row.Kind, new LinkedClaim(load(row.Report), row.Item), new LinkedClaim(load(row.Other), row.OtherItem), row.Why);
}
