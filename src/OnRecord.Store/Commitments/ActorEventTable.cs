using System.Data.Common;
using OnRecord.Store.Adding;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>Keeps the events of each actor packed, so that what is told of the busiest is read in some dozens of rows and not in thousands: those
/// of one month, the day of the report decides, and of some reports that were added one after another in a row. Only reports are in it
/// that stand for their texts or were replaced by a later version. Actors are there as they are, whoever was joined.</summary>
internal static class ActorEventTable
{
    private const int Together = 256;
    private const string Columns = "actor_id month part kept";

    private sealed record Row(long Actor, string Month, byte[] Kept);

    /// <summary>To be called once what is kept of the events of reports is in its table or has changed, or other reports stand for their texts.</summary>
    public static void Keep(DbConnection connection, Dialect dialect, IEnumerable<long> reports)
    {
        using var rows = dialect.Rows(connection, "actor_event", Columns);
        foreach (var part in reports.Select(report => report / Together).Distinct())
        {
            connection.Run("DELETE FROM actor_event WHERE part = @p0", part);
            foreach (var row in Packed(connection, part))
            {
                rows.Add(row.Actor, row.Month, part, row.Kept);
            }
        }

        rows.Flush();
    }

    /// <summary>Actors of whose events another thing is kept than the reports tell. Parts in which a report waits to be caught up with are left out.</summary>
    public static IEnumerable<string> Faults(DbConnection connection)
    {
        for (var part = 0L; part <= ReportBatches.LastPart(connection, Together); part++)
        {
            if (connection.Scalar("SELECT report_id FROM report_untracked WHERE report_id >= @p0 AND report_id < @p1 LIMIT 1", part * Together, (part + 1) * Together) is not null)
            {
                continue;
            }

            var kept = connection.All("SELECT actor_id, month, kept FROM actor_event WHERE part = @p0", row => new Row(row.GetInt64(0), row.GetString(1), (byte[])row.GetValue(2)), part).ToDictionary(row => (row.Actor, row.Month), row => row.Kept);
            var packed = Packed(connection, part);
            foreach (var row in packed.Where(row => !kept.TryGetValue((row.Actor, row.Month), out var written) || !written.AsSpan().SequenceEqual(row.Kept)))
            {
                yield return $"actor {connection.Scalar("SELECT key FROM actor WHERE id = @p0", row.Actor)}: its kept events of {row.Month} are not what the reports tell";
            }

            if (kept.Count > packed.Count)
            {
                yield return "more is kept of the events of actors than the reports tell";
            }
        }
    }

    private static List<Row> Packed(DbConnection connection, long part)
    {
        var (strings, reports) = (new StringPool(), new Dictionary<long, EventPacking.Report>());
        var packed = new Dictionary<(long Actor, string Month), EventPacking>();
        var (first, end) = (part * Together, (part + 1) * Together);
        connection.Each(
            "SELECT id, text_id, day, coalesce(substr(modified, 1, 10), day), is_current FROM report WHERE id >= @p0 AND id < @p1 AND day IS NOT NULL AND (is_first = 1 OR is_current = 0)",
            row => reports.Add(row.GetInt64(0), new EventPacking.Report(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), !row.IsTrue(4))),
            first,
            end);
        connection.Each(
            "SELECT report_id, n, kept FROM event_tracked WHERE report_id >= @p0 AND report_id < @p1 ORDER BY report_id, n",
            row =>
            {
                if (reports.TryGetValue(row.GetInt64(0), out var report))
                {
                    Add(report, row.GetInt32(1), KeptEvent.Read((byte[])row.GetValue(2), strings));
                }
            },
            first,
            end);
        return [.. packed.OrderBy(row => row.Key.Actor).ThenBy(row => row.Key.Month, StringComparer.Ordinal).Select(row => new Row(row.Key.Actor, row.Key.Month, row.Value.Write()))];

        void Add(EventPacking.Report report, int n, KeptEvent item)
        {
            foreach (var actor in item.Actors.Union(item.Recipients))
            {
                var key = (actor, Days.MonthOf(report.Told));
                if (!packed.TryGetValue(key, out var row))
                {
                    packed.Add(key, row = new EventPacking());
                }

                row.Add(report, n, item);
            }
        }
    }
}
