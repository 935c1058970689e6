using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Text;

namespace OnRecord.Store.Commitments;

/// <summary>Keeps what tracking needs of events in step with their rows and texts.</summary>
internal static class TrackedTable
{
    // Reports of one step of catching up.
    private const int CaughtUp = 1_000;

    private const string Columns = "report_id n kept";

    /// <summary>To be called once the rows of the reports are in their tables or have changed.</summary>
    public static void Keep(DbConnection connection, Dialect dialect, IEnumerable<long> reports)
    {
        using var rows = dialect.Rows(connection, "event_tracked", Columns);
        foreach (var some in ReportBatches.Of(reports))
        {
            connection.Run($"DELETE FROM event_tracked WHERE report_id IN {ReportBatches.List(some)}");
            foreach (var (report, n, item) in Of(connection, some))
            {
                rows.Add(report, n, item.Write());
            }
        }

        rows.Flush();
    }

    /// <summary>Whether it is not kept of all reports yet.</summary>
    public static bool IsBehind(DbConnection connection) => connection.Scalar("SELECT report_id FROM report_untracked LIMIT 1") is not null;

    /// <summary>Keeps it of reports that an earlier version of this program added, the last first, some at a time.</summary>
    /// <returns>False when none is left.</returns>
    public static bool CatchUp(DbConnection connection, Dialect dialect)
    {
        var left = connection.All($"SELECT report_id FROM report_untracked ORDER BY report_id DESC LIMIT {CaughtUp}", row => row.GetInt64(0));
        if (left.Count > 0)
        {
            Keep(connection, dialect, left);
            ActorEventTable.Keep(connection, dialect, left);
            connection.Run("DELETE FROM report_untracked WHERE report_id >= @p0", left[^1]);
        }

        return left.Count == CaughtUp;
    }

    /// <summary>Reports of whose events another thing is kept than their rows tell, by id.</summary>
    public static IEnumerable<string> Faults(DbConnection connection)
    {
        foreach (var some in ReportBatches.All(connection))
        {
            var list = ReportBatches.List(some.Select(report => report.Number));
            var kept = connection.All($"SELECT report_id, n, kept FROM event_tracked WHERE report_id IN {list}", row => (Key: (row.GetInt64(0), row.GetInt32(1)), Kept: (byte[])row.GetValue(2))).ToDictionary(row => row.Key, row => row.Kept);
            var waiting = connection.All($"SELECT report_id FROM report_untracked WHERE report_id IN {list}", row => row.GetInt64(0)).ToHashSet();
            var counted = Of(connection, some.Select(report => report.Number)).ToLookup(row => row.Report);
            foreach (var (number, key) in some.Where(report => !waiting.Contains(report.Number)))
            {
                if (!counted[number].All(row => kept.TryGetValue((number, row.N), out var written) && written.AsSpan().SequenceEqual(row.Event.Write())))
                {
                    yield return $"report {key}: what is kept to track its events is not what they tell";
                }
            }
        }
    }

    /// <summary>What is to be kept of all events of reports, worked out from their rows and texts.</summary>
    private static List<(long Report, int N, KeptEvent Event)> Of(DbConnection connection, IEnumerable<long> reports) =>
        Of(connection, $"k (of_report, number) AS (SELECT report_id, n FROM event WHERE report_id IN {ReportBatches.List(reports)})", []);

    /// <summary>The same of some events.</summary>
    public static List<(long Report, int N, KeptEvent Event)> Of(DbConnection connection, Selection events) => Of(connection, events.Table, events.Values);

    private static List<(long Report, int N, KeptEvent Event)> Of(DbConnection connection, string k, object?[] values)
    {
        var taking = connection.All(
            $"""
            WITH {k} SELECT of_report, number, p.part, p.actor_id, a.name FROM k CROSS JOIN participant p
            LEFT JOIN report_actor a ON p.actor_id IS NULL AND p.part = '{ItemSpans.RecipientPart}' AND a.report_id = p.report_id AND a.id = p.actor
            WHERE p.report_id = of_report AND p.event_n = number ORDER BY of_report, number, p.part, p.n
            """,
            row => (Event: (row.GetInt64(0), row.GetInt32(1)), IsActor: row.GetString(2) == ItemSpans.ActorPart, Known: row.IsDBNull(3) ? (long?)null : row.GetInt64(3), Name: row.TextOrNull(4)), values).ToLookup(row => row.Event);
        var anchors = connection.All(
            $"""
            WITH {k} SELECT of_report, number, s.start_at, s.end_at FROM k CROSS JOIN event e CROSS JOIN span s
            WHERE e.report_id = of_report AND e.n = number AND s.report_id = of_report AND s.item = e.id AND s.part = '{ItemSpans.Anchor}' ORDER BY of_report, number, s.n
            """,
            row => (Event: (row.GetInt64(0), row.GetInt32(1)), Start: row.GetInt32(2), End: row.GetInt32(3)), values).ToLookup(row => row.Event);
        var texts = connection.All(
            $"WITH {k} SELECT r.id, t.body FROM (SELECT DISTINCT of_report FROM k) d CROSS JOIN report r CROSS JOIN report_text t WHERE r.id = of_report AND t.id = r.text_id", row => (Report: row.GetInt64(0), Body: row.GetString(1)), values)
            .ToDictionary(row => row.Report, row => (row.Body, Points: new CodePoints(row.Body)));
        return connection.All(
            $"""
            WITH {k} SELECT of_report, number, type, mode, cameo, status, polarity, day, time_from, time_to, is_deadline, place FROM k CROSS JOIN event e
            WHERE e.report_id = of_report AND e.n = number ORDER BY of_report, number
            """,
            row =>
            {
                var key = (Report: row.GetInt64(0), N: row.GetInt32(1));
                var all = taking[key].ToList();
                return (key.Report, key.N, new KeptEvent(
                    row.GetString(2), row.TextOrNull(3), row.GetString(4), row.GetString(5), row.GetString(6), row.TextOrNull(7), row.TextOrNull(8), row.TextOrNull(9), row.IsTrue(10), row.TextOrNull(11),
                    [.. all.Where(one => one.IsActor).Select(one => one.Known).OfType<long>().Distinct()],
                    [.. all.Where(one => !one.IsActor).Select(one => one.Known).OfType<long>().Distinct()],
                    [.. all.Where(one => one.Known is null && one.Name is not null).Select(one => one.Name!.Split(' ')[^1].ToLowerInvariant()).Distinct(StringComparer.Ordinal)],
                    anchors[key].ToList() is [var first, ..] spans && texts.TryGetValue(key.Report, out var text) ? PassageWords.Of(text.Body, text.Points.ToUnit(first.Start), text.Points.ToUnit(spans[^1].End)) : PassageWords.None));
            },
            values);
    }
}
