using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>Loads the events of an actor that were told up to a day, each from the first carrier of its text and from the version
/// that stood on that day. Not thread-safe.</summary>
internal sealed class TrackedEvents(DbConnection connection, ActorIdentity identity, string asOf)
{
    private const int MostTogether = 200;

    private static readonly string[] DatedTables = ["participant", "report_actor"];

    private const string Columns = "e.report_id, e.n, r.text_id, e.type, e.mode, e.cameo, e.status, e.polarity, r.day, e.day, e.time_from, e.time_to, e.is_deadline, e.place";

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
        var values = new Conditions();
        var sql = ToldSql.InOrder(new ActorSet(identity.Members(actor)), values, new Filter { From = from, To = to }, isLastFirst);
        using var statement = new Statement(connection, sql, values.Values.Length);
        var keys = statement.Stream(row => (Key: (row.GetInt64(0), row.GetInt32(1)), Type: row.GetString(2)), values.Values).DistinctBy(row => row.Key).Take(most).Where(row => types.Contains(row.Type)).Select(row => row.Key).ToList();
        return InOrder(keys.Chunk(PartLoader.Most).SelectMany(some => Of($"WITH {new Selection(some).Table} SELECT of_report AS report_id, number AS event_n FROM k", new Conditions())));
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
        return [.. events.Where(item => seen.Add((item.Text, item.N))).OrderBy(item => item.Told, StringComparer.Ordinal).ThenBy(item => item.Report).ThenBy(item => item.N)];
    }

    /// <param name="keys">A query for <c>report_id</c> and <c>event_n</c>, each pair once.</param>
    /// <param name="values">Whose values the query takes.</param>
    /// <param name="fits">What else is asked of the event <c>e</c> and its report <c>r</c>.</param>
    public List<TrackedEvent> Of(string keys, Conditions values, string fits = "1 = 1")
    {
        var where = AndSeen(values.Around().And($"e.report_id = p.report_id AND e.n = p.event_n AND r.id = e.report_id AND {fits}"), asOf);
        var sql = $"""
            SELECT {Columns}, q.part, q.actor_id, a.name FROM ({keys}) p CROSS JOIN event e CROSS JOIN report r
            LEFT JOIN participant q ON q.report_id = e.report_id AND q.event_n = e.n
            LEFT JOIN report_actor a ON q.actor_id IS NULL AND q.part = '{ItemSpans.RecipientPart}' AND a.report_id = q.report_id AND a.id = q.actor
            WHERE {where}
            """;
        var events = new Dictionary<(long, int), TrackedEvent>();
        using var statement = new Statement(connection, sql, where.Values.Length);
        statement.Each(row => AddParticipant(Event(row, events), row), where.Values);
        return InOrder(events.Values);
    }

    // A row for each participant.
    private static TrackedEvent Event(DbDataReader row, Dictionary<(long, int), TrackedEvent> events)
    {
        var (report, n) = (row.GetInt64(0), row.GetInt32(1));
        if (!events.TryGetValue((report, n), out var item))
        {
            events.Add((report, n), item = new TrackedEvent(
                report, n, row.GetInt64(2), row.GetString(3), row.TextOrNull(4), row.GetString(5), Words.To<Status>(row.GetString(6)), Words.To<Polarity>(row.GetString(7)),
                row.GetString(8), row.GetString(9), row.TextOrNull(10), row.TextOrNull(11), row.IsTrue(12), row.TextOrNull(13), [], [], []));
        }

        return item;
    }

    private void AddParticipant(TrackedEvent item, DbDataReader row)
    {
        if (row.TextOrNull(14) is not { } part)
        {
            return;
        }

        if (!row.IsDBNull(15))
        {
            (part == ItemSpans.ActorPart ? item.Actors : item.Recipients).Add(identity.Of(row.GetInt64(15)));
        }
        else if (row.TextOrNull(16) is { } name)
        {
            item.Strangers.Add(name.Split(' ')[^1].ToLowerInvariant());
        }
    }
}
