using System.Data.Common;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>Loads the events of an actor that were told up to a day, each from the first carrier of its text and from the version
/// that stood on that day. Not thread-safe.</summary>
internal sealed class TrackedEvents(DbConnection connection, ActorIdentity identity, string asOf)
{
    private const int MostTogether = 200;

    // Events that one query loads: of fewer, the parser costs more than they do.
    private const int MostLoaded = 1_000;

    private readonly StringPool _strings = new();
    private readonly Lazy<bool> _isPacked = new(() => !TrackedTable.IsBehind(connection));

    private static readonly string[] DatedTables = ["participant", "report_actor"];

    /// <summary>The reports, called <c>r</c>, that were known on a day, <c>?</c>.</summary>
    private const string Seen = """
        r.day <= ? AND coalesce(substr(r.modified, 1, 10), r.day) <= ? AND (r.is_first = 1 OR (r.is_current = 0 AND NOT EXISTS (
            SELECT 1 FROM report v WHERE v.address = r.address AND v.version > r.version AND coalesce(substr(v.modified, 1, 10), v.day) <= ?)))
        """;

    public static Conditions AndSeen(Conditions where, string asOf) => where.AndWhere(Seen, asOf);

    /// <summary>Events in which an actor takes part that were told from one day to another: of the latest or the earliest of them, those of
    /// some types.</summary>
    /// <param name="most">Events of any type that are looked at.</param>
    public List<TrackedEvent> Told(long actor, string from, string to, int most, bool isLastFirst, IReadOnlyCollection<string> types)
    {
        var actors = new ActorSet(identity.Members(actor));
        return _isPacked.Value ? Packed(actors, from, to, most, isLastFirst, types) : Unpacked(actors, from, to, most, isLastFirst, types);
    }

    // Month after month, until there are enough.
    private List<TrackedEvent> Packed(ActorSet actors, string from, string to, int most, bool isLastFirst, IReadOnlyCollection<string> types)
    {
        var (told, seen, month, last) = (new List<PackedEvents.Head>(), new HashSet<(long, int)>(), "", Calendar.IsBefore(asOf, to) ? asOf : to);
        using var statement = new Statement(connection, $"SELECT month, kept FROM actor_event WHERE actor_id IN ({actors.Sql}) AND month >= @p0 AND month <= @p1 ORDER BY month {(isLastFirst ? "DESC" : "ASC")}", 2);
        foreach (var row in statement.Stream(row => (Month: row.GetString(0), Kept: (byte[])row.GetValue(1)), [Adding.Days.MonthOf(from), Adding.Days.MonthOf(last)]))
        {
            if (row.Month != month && told.Count >= most)
            {
                break;
            }

            month = row.Month;
            new PackedEvents(row.Kept, _strings).Each(item =>
            {
                if (!Calendar.IsBefore(item.Told, from) && !Calendar.IsBefore(last, item.Told) && !Calendar.IsBefore(asOf, item.Seen) && (actors.Numbers.Count == 1 || seen.Add(item.Key)))
                {
                    told.Add(item);
                }
            });
        }

        if (told.Count > most)
        {
            told.Sort((one, other) => (isLastFirst ? -1 : 1) * ByTelling(one.Told, one.Key, other.Told, other.Key));
            told.RemoveRange(most, told.Count - most);
        }

        told.RemoveAll(item => !types.Contains(item.Type));
        var stood = Stood(told.Where(item => item.IsSuperseded).Select(item => item.Report).ToHashSet());
        return InOrder(told.Where(item => !item.IsSuperseded || stood.Contains(item.Report)).Select(item => item.Read(identity)));
    }

    // Those of some reports that were known on the day as they are.
    private HashSet<long> Stood(HashSet<long> reports) =>
        [.. reports.Chunk(MostTogether).SelectMany(some => AndSeen(new Conditions().And($"r.id IN {ReportBatches.List(some)}"), asOf) is var where ? connection.All($"SELECT r.id FROM report r WHERE {where}", row => row.GetInt64(0), where.Values) : [])];

    // As long as some reports of an earlier schema wait to be packed.
    private List<TrackedEvent> Unpacked(ActorSet actors, string from, string to, int most, bool isLastFirst, IReadOnlyCollection<string> types)
    {
        var values = new Conditions();
        var sql = ToldSql.InOrder(actors, values, new Filter { From = from, To = to }, isLastFirst);
        using var statement = new Statement(connection, sql, values.Values.Length);
        var keys = statement.Stream(row => (Key: (row.GetInt64(0), row.GetInt32(1)), Type: row.GetString(2)), values.Values).DistinctBy(row => row.Key).Take(most).Where(row => types.Contains(row.Type)).Select(row => row.Key).ToList();
        return InOrder(keys.Chunk(MostLoaded).SelectMany(some => new Selection(connection, some) is var wanted ? Of($"WITH {wanted.Table} SELECT of_report AS report_id, number AS event_n FROM k", new Conditions([.. wanted.Values])) : []));
    }

    /// <summary>The first and the last day of which or on which something is told of actors.</summary>
    public (string? First, string? Last) Days(ActorSet actors)
    {
        IEnumerable<string> days = actors.IsAnyone
            ? ["(SELECT min(day) FROM event), (SELECT max(day) FROM event)", "(SELECT min(day) FROM report), (SELECT max(day) FROM report)"]
            : actors.Numbers.SelectMany(_ => DatedTables, (actor, table) => $"(SELECT min(day) FROM {table} WHERE actor_id = {actor}), (SELECT max(day) FROM {table} WHERE actor_id = {actor})");
        var found = days.Chunk(MostTogether).SelectMany(some => connection.All(string.Join(" UNION ALL ", some.Select(day => $"SELECT {day}")), row => (First: row.TextOrNull(0), Last: row.TextOrNull(1)))).ToList();
        return (found.Min(day => day.First), found.Max(day => day.Last));
    }

    /// <summary>In order of the day they were told, each once.</summary>
    public static List<TrackedEvent> InOrder(IEnumerable<TrackedEvent> events)
    {
        var seen = new HashSet<(long, int)>();
        List<TrackedEvent> all = [.. events.Where(item => seen.Add((item.Text, item.N)))];
        all.Sort(ByTelling);
        return all;
    }

    /// <param name="keys">A query for <c>report_id</c> and <c>event_n</c>, each pair once.</param>
    /// <param name="values">Whose values the query takes.</param>
    /// <param name="fits">What else is asked of the event <c>e</c> and its report <c>r</c>; null for nothing.</param>
    public List<TrackedEvent> Of(string keys, Conditions values, string? fits = null)
    {
        var where = AndSeen(values.Around().And("r.id = p.report_id"), asOf);
        if (fits is not null)
        {
            where.And($"e.report_id = p.report_id AND e.n = p.event_n AND {fits}");
        }

        var sql = $"""
            SELECT p.report_id, p.event_n, r.text_id, r.day, t.kept FROM ({keys}) p CROSS JOIN report r {(fits is null ? "" : "CROSS JOIN event e")}
            LEFT JOIN event_tracked t ON t.report_id = p.report_id AND t.n = p.event_n WHERE {where}
            """;
        var rows = connection.All(sql, row => new Row(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetString(3), row.IsDBNull(4) ? null : (byte[])row.GetValue(4)), where.Values);
        return InOrder(rows.Where(row => row.Kept is not null).Select(Read).Concat(Untracked(rows.FindAll(row => row.Kept is null))));
    }

    private sealed record Row(long Report, int N, long Text, string Told, byte[]? Kept);

    private TrackedEvent Read(Row row) => TrackedEvent.Of(KeptEvent.Read(row.Kept!, _strings), row.Report, row.N, row.Text, row.Told, identity);

    // Of a report that waits to be caught up with, what would be kept is worked out each time.
    private IEnumerable<TrackedEvent> Untracked(List<Row> rows)
    {
        var events = rows.ToDictionary(row => (row.Report, row.N));
        return events.Keys.Chunk(PartLoader.Most).SelectMany(some => TrackedTable.Of(connection, new Selection(connection, some))).Select(item => Read(events[(item.Report, item.N)] with { Kept = item.Event.Write() }));
    }

    private static int ByTelling(TrackedEvent one, TrackedEvent other) => ByTelling(one.Told, one.Key, other.Told, other.Key);

    private static int ByTelling(string one, (long, int) oneKey, string other, (long, int) otherKey) =>
        ReferenceEquals(one, other) || string.CompareOrdinal(one, other) is not (not 0 and var order) ? oneKey.CompareTo(otherKey) : order;
}
