using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>Keeps what the standing reports of each day tell of actors and sources, and which events of each day concern which countries, packed, so that a month is read in a few hundred rows. Reports
/// that were added one after another share a row, as far as they are of one day: a row never counts more than <see cref="Together"/>, and
/// what changes is counted anew from their rows. Actors stand as they are, whoever was joined.</summary>
internal static class DayTotals
{
    public const string Actors = "actors";
    public const string Sources = "sources";

    /// <summary>Actor, reports, events in which it acts, in which it is acted on, and statements.</summary>
    public const int ActorColumns = 5;

    /// <summary>Actor (0 for sources that only their reports know), kind and outlet by their texts, statements, reports, direct ones and those of
    /// anonymous sources with a reason.</summary>
    public const int SourceColumns = 7;

    /// <summary>Events of a day, the reports' own or another, by the countries of those who take part.</summary>
    public const string Countries = "countries";

    /// <summary>Events of a day by the countries of their places.</summary>
    public const string Places = "places";

    /// <summary>Report, number of the event in it, type and country by their texts.</summary>
    public const int EventColumns = 4;

    private const int Together = 128;

    private sealed record Row(string What, string Day, byte[] Kept);

    /// <summary>Those of all reports of a record of an earlier schema.</summary>
    public static void Fill(DbConnection connection)
    {
        for (var part = 0L; part <= ReportBatches.LastPart(connection, Together); part++)
        {
            Insert(connection, part, Counted(connection, part));
        }
    }

    /// <summary>The rows of some days.</summary>
    /// <param name="what">Of the four.</param>
    /// <param name="read">As of <see cref="PackedCounts.Read"/>.</param>
    public static void Each(DbConnection connection, string what, Filter days, int columns, Action<string?[], ReadOnlySpan<long>> read)
    {
        var (where, strings) = (new Conditions().AndWhere("what = ?", what).AndDays("day", days), new StringPool());
        connection.Each($"SELECT kept FROM day_total WHERE {where}", row => PackedCounts.Read((byte[])row.GetValue(0), columns, strings, read), where.Values);
    }

    /// <summary>To be called once the rows of the reports are in their tables, or have changed, or other reports stand for their texts.</summary>
    public static void Keep(DbConnection connection, IEnumerable<long> reports)
    {
        foreach (var part in reports.Select(report => report / Together).Distinct())
        {
            connection.Run("DELETE FROM day_total WHERE part = @p0", part);
            Insert(connection, part, Counted(connection, part));
        }
    }

    /// <summary>Days of which another thing is kept than the reports tell.</summary>
    public static IEnumerable<string> Faults(DbConnection connection)
    {
        for (var part = 0L; part <= ReportBatches.LastPart(connection, Together); part++)
        {
            var kept = connection.All("SELECT what, day, kept FROM day_total WHERE part = @p0", row => new Row(row.GetString(0), row.GetString(1), (byte[])row.GetValue(2)), part).ToDictionary(row => (row.What, row.Day), row => row.Kept);
            var counted = Counted(connection, part);
            foreach (var row in counted.Where(row => !kept.TryGetValue((row.What, row.Day), out var written) || !written.AsSpan().SequenceEqual(row.Kept)))
            {
                yield return $"day {row.Day}: its kept {row.What} are not what the reports tell";
            }

            if (kept.Count > counted.Count)
            {
                yield return "more is kept of days than the reports tell";
            }
        }
    }

    private static void Insert(DbConnection connection, long part, List<Row> rows)
    {
        using var insert = Statement.Insert(connection, "day_total", "what day part kept");
        rows.ForEach(row => insert.Run(row.What, row.Day, part, row.Kept));
    }

    private static List<Row> Counted(DbConnection connection, long part)
    {
        string Within(string column) => $"{column} >= {(part * Together).ToString(CultureInfo.InvariantCulture)} AND {column} < {((part + 1) * Together).ToString(CultureInfo.InvariantCulture)}";
        var standing = connection.All($"SELECT id, day, outlet FROM report r WHERE {Within("id")} AND is_current = 1 AND is_first = 1", row => (Report: row.GetInt64(0), Day: row.TextOrNull(1), Outlet: row.TextOrNull(2)));
        var days = standing.FindAll(row => row.Day is not null).ToDictionary(row => row.Report, row => new CountedDay.Report(row.Report, row.Day!, row.Outlet));
        var counted = new SortedDictionary<string, CountedDay>(StringComparer.Ordinal);
        CountedDay? Of(long report, out CountedDay.Report found)
        {
            if (!days.TryGetValue(report, out found))
            {
                return null;
            }

            return counted.TryGetValue(found.Day, out var day) ? day : counted[found.Day] = new CountedDay();
        }

        connection.Each($"SELECT report_id, actor_id FROM report_actor WHERE {Within("report_id")} AND actor_id IS NOT NULL", row => Of(row.GetInt64(0), out var report)?.Spoken(report, row.GetInt64(1)));
        connection.Each(
            $"SELECT report_id, event_n, CASE WHEN part = '{ItemSpans.ActorPart}' THEN 1 ELSE 0 END, actor_id FROM participant WHERE {Within("report_id")} AND actor_id IS NOT NULL",
            row => Of(row.GetInt64(0), out var report)?.Took(report, row.GetInt32(1), row.IsTrue(2), row.GetInt64(3)));
        connection.Each(
            $"SELECT report_id, coalesce(actor_id, 0), source_kind, CASE WHEN quote = 'direct' THEN 1 ELSE 0 END, is_anonymity_stated FROM attribution WHERE {Within("report_id")}",
            row => Of(row.GetInt64(0), out var report)?.Said(report, row.GetInt64(1), row.GetString(2), row.IsTrue(3), row.IsTrue(4)));
        return
        [
            .. counted.SelectMany(day => new[] { new Row(Actors, day.Key, day.Value.Actors()), new Row(Sources, day.Key, day.Value.Sources()) }),
            .. Events(Countries, $"SELECT report_id, event_n, type, day, country FROM participant WHERE {Within("report_id")} AND day IS NOT NULL AND country IS NOT NULL"),
            .. Events(Places, $"SELECT report_id, n, type, day, place_country FROM event WHERE {Within("report_id")} AND day IS NOT NULL AND place_country IS NOT NULL"),
        ];

        IEnumerable<Row> Events(string what, string sql)
        {
            var (stands, events) = (standing.Select(row => row.Report).ToHashSet(), new SortedDictionary<string, EventsByCountry>(StringComparer.Ordinal));
            connection.Each(sql, row =>
            {
                if (stands.Contains(row.GetInt64(0)))
                {
                    var day = row.GetString(3);
                    (events.TryGetValue(day, out var known) ? known : events[day] = new EventsByCountry()).Add(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetString(4));
                }
            });
            return events.Select(day => new Row(what, day.Key, day.Value.Write()));
        }
    }
}
