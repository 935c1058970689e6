using System.Data.Common;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Store.Rows;

/// <summary>Loads of many reports at once what lists show: texts and blocks, the items that are asked for, and the actors and
/// attributions that these name. The records of these reports hold nothing else, and of blocks neither credit nor dateline. How
/// often the database is asked does not grow with the number of items. Not thread-safe.</summary>
internal sealed class PartLoader(DbConnection connection)
{
    /// <summary>The most items to ask for at once: for some hundreds SQLite makes an index of a whole table before it gives the first row.</summary>
    public const int Most = 100;

    // The attributions that the events of k hang on, what these hang on, and where the same source is said not to be named and why.
    private const string OfEvents = """
        hung (of_report, item) AS (
            SELECT report_id, attribution FROM k CROSS JOIN event WHERE report_id = of_report AND n = number AND attribution IS NOT NULL
            UNION SELECT report_id, within FROM hung CROSS JOIN attribution WHERE report_id = of_report AND id = item AND within IS NOT NULL),
        cited (of_report, item) AS (
            SELECT of_report, item FROM hung
            UNION SELECT s.report_id, s.id FROM hung CROSS JOIN attribution a CROSS JOIN attribution s
                WHERE a.report_id = of_report AND a.id = item AND s.report_id = of_report AND s.actor = a.actor AND s.anonymity_reason IS NOT NULL)
        """;

    private const string OfStatements = "cited (of_report, item) AS (SELECT report_id, id FROM k CROSS JOIN attribution WHERE report_id = of_report AND n = number)";

    private const string Speakers = "SELECT DISTINCT report_id, actor FROM cited CROSS JOIN attribution WHERE report_id = of_report AND id = item AND actor IS NOT NULL";

    private const string Acting = "SELECT report_id, actor FROM k CROSS JOIN participant WHERE report_id = of_report AND event_n = number";

    /// <summary>Reports without items, by number.</summary>
    public Dictionary<long, StoredReport> Reports(IEnumerable<long> numbers)
    {
        var reports = new Dictionary<long, StoredReport>();
        foreach (var (number, part) in Parts(new Selection(connection, [.. numbers.Select(number => (number, 0))])))
        {
            reports.Add(number, part.Report);
        }

        return reports;
    }

    /// <summary>The first mention of actors, by report and number of the actor in it; the default where one is not mentioned.</summary>
    public Dictionary<(long Report, int N), (StoredReport Report, TextSpan Mention)> Mentions(IReadOnlyCollection<(long Report, int N)> actors)
    {
        var wanted = new Selection(connection, actors);
        var parts = Parts(wanted);
        return All(
            parts, wanted, "", "m.n, start_at, end_at", "k CROSS JOIN report_actor m LEFT JOIN mention ON mention.report_id = m.report_id AND mention.actor = m.id AND mention.n = 1 WHERE m.report_id = of_report AND m.n = number", "m.n",
            (row, part) => (Key: (part.Number, row.GetInt32(0)), part.Report, Mention: row.IsDBNull(1) ? default : part.From.Span(row, 1))).ToDictionary(item => item.Key, item => (item.Report, item.Mention));
    }

    /// <summary>How many items of a table the reports have, by number; reports without any are left out.</summary>
    public Dictionary<long, int> Count(string table, IEnumerable<long> reports) =>
        connection.All($"SELECT report_id, count(*) FROM {table} WHERE report_id IN ({string.Join(", ", reports)}) GROUP BY report_id", row => (Number: row.GetInt64(0), Count: row.GetInt32(1)))
            .ToDictionary(row => row.Number, row => row.Count);

    /// <summary>Events by report and number.</summary>
    public Dictionary<(long Report, int N), (StoredReport Report, Event Event)> Events(IReadOnlyCollection<(long Report, int N)> items)
    {
        var wanted = new Selection(connection, items);
        var parts = Parts(wanted);
        Spans(parts, wanted, $", {OfEvents}, own (of_report, item) AS (SELECT report_id, id FROM k CROSS JOIN event WHERE report_id = of_report AND n = number UNION SELECT of_report, item FROM cited)");
        Attributions(parts, wanted, $", {OfEvents}");
        Actors(parts, wanted, $", {OfEvents}, named (of_report, item) AS ({Acting} UNION {Speakers})");
        var participants = All(
            parts, wanted, "", ItemRows.ParticipantColumns, "k CROSS JOIN participant WHERE report_id = of_report AND event_n = number", "event_n, part, n",
            (row, part) => (Key: (part.Number, row.GetInt32(0), row.GetString(1)), Participant: ItemRows.Participant(row, part.From))).ToLookup(item => item.Key, item => item.Participant);
        var counts = All(
            parts, wanted, $", own (of_report, item) AS (SELECT report_id, id FROM k CROSS JOIN event WHERE report_id = of_report AND n = number)", ItemRows.CountColumns,
            "own CROSS JOIN event_count WHERE report_id = of_report AND event = item", "event, n",
            (row, part) => (Key: (part.Number, row.GetString(0)), Count: ItemRows.Count(row, part.From))).ToLookup(item => item.Key, item => item.Count);
        return All(
            parts, wanted, "", ItemRows.EventColumns, "k CROSS JOIN event WHERE report_id = of_report AND n = number", "n",
            (row, part) => (Key: (part.Number, row.GetInt32(0)), part.Report, Event: ItemRows.Event(row, part.From) with
            {
                Actors = [.. participants[(part.Number, row.GetInt32(0), ItemSpans.ActorPart)]],
                Recipients = [.. participants[(part.Number, row.GetInt32(0), ItemSpans.RecipientPart)]],
                Counts = [.. counts[(part.Number, row.GetString(1))]],
            })).ToDictionary(item => item.Key, item => (item.Report, item.Event));
    }

    /// <summary>Attributions by report and number.</summary>
    public Dictionary<(long Report, int N), (StoredReport Report, Attribution Attribution)> Statements(IReadOnlyCollection<(long Report, int N)> items)
    {
        var wanted = new Selection(connection, items);
        var parts = Parts(wanted);
        Spans(parts, wanted, $", {OfStatements}, own (of_report, item) AS (SELECT of_report, item FROM cited)");
        Actors(parts, wanted, $", {OfStatements}, named (of_report, item) AS ({Speakers})");
        return Attributions(parts, wanted, $", {OfStatements}").ToDictionary(item => (item.Part.Number, item.N), item => (item.Part.Report, item.Attribution));
    }

    private Dictionary<long, ReportPart> Parts(Selection wanted)
    {
        var parts = connection.All($"{ReportHeadRow.Select} IN {wanted.Reports}", row => new ReportPart(ReportHeadRow.Read(row)), wanted.Values).ToDictionary(part => part.Number);
        connection.All($"SELECT {ItemRows.BlockColumns}, report_id FROM block WHERE report_id IN {wanted.Reports} ORDER BY report_id, n", row =>
        {
            var part = parts[row.GetInt64(row.FieldCount - 1)];
            part.Blocks.Add(ItemRows.Block(row, part.From, 0));
            return part;
        }, wanted.Values);
        return parts;
    }

    private void Spans(Dictionary<long, ReportPart> parts, Selection wanted, string tables) =>
        All(parts, wanted, tables, "span.item, part, start_at, end_at", "own CROSS JOIN span WHERE report_id = of_report AND span.item = own.item", "span.item, part, n", (row, part) => part.From.Add(row));

    private List<(ReportPart Part, int N, Attribution Attribution)> Attributions(Dictionary<long, ReportPart> parts, Selection wanted, string tables) =>
        All(parts, wanted, tables, $"{ItemRows.AttributionColumns}, n", "cited CROSS JOIN attribution WHERE report_id = of_report AND id = item", "n", (row, part) =>
        {
            var attribution = ItemRows.Attribution(row, part.From);
            part.Attributions.Add(attribution);
            return (part, row.GetInt32(row.FieldCount - 2), attribution);
        });

    private void Actors(Dictionary<long, ReportPart> parts, Selection wanted, string tables) =>
        All(parts, wanted, tables, ItemRows.ActorColumns, $"named CROSS JOIN {ItemRows.ActorTables} WHERE m.report_id = of_report AND m.id = item", "m.n", (row, part) =>
        {
            part.Actors.Add(ItemRows.Actor(row, part.ActorKeys));
            return part;
        });

    // The number of the report is the last column. Tables follow that of the items, each behind a comma.
    private List<T> All<T>(Dictionary<long, ReportPart> parts, Selection wanted, string tables, string columns, string from, string order, Func<DbDataReader, ReportPart, T> read) =>
        connection.All($"WITH RECURSIVE {wanted.Table}{tables} SELECT {columns}, of_report FROM {from} ORDER BY of_report, {order}", row => read(row, parts[row.GetInt64(row.FieldCount - 1)]), wanted.Values);
}
