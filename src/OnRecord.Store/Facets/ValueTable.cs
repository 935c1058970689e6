using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;

namespace OnRecord.Store.Facets;

/// <summary>Keeps the values of reports in step with their rows.</summary>
internal static class ValueTable
{
    /// <summary>Those of all reports of a record of an earlier schema.</summary>
    public static void Fill(DbConnection connection)
    {
        foreach (var some in ReportBatches.All(connection))
        {
            Keep(connection, some.Select(report => report.Number));
        }
    }

    /// <summary>To be called once the rows of the reports are in their tables or have changed.</summary>
    public static void Keep(DbConnection connection, IEnumerable<long> reports)
    {
        using var keep = new Statement(connection, "INSERT INTO report_facet (report_id, kept) VALUES (@p0, @p1) ON CONFLICT (report_id) DO UPDATE SET kept = excluded.kept", 2);
        foreach (var some in ReportBatches.Of(reports))
        {
            foreach (var (report, values) in Counted(connection, some))
            {
                keep.Run(report, values.Write());
            }
        }
    }

    public static Dictionary<long, ReportValues> Of(DbConnection connection, IEnumerable<long> reports)
    {
        var found = new Dictionary<long, ReportValues>();
        foreach (var some in ReportBatches.Of(reports))
        {
            foreach (var (report, values) in connection.All($"SELECT report_id, kept FROM report_facet WHERE report_id IN {ReportBatches.List(some)}", row => (row.GetInt64(0), ReportValues.Read((byte[])row.GetValue(1)))))
            {
                found.Add(report, values);
            }
        }

        return found;
    }

    /// <summary>Reports whose values are not what their rows tell, by id.</summary>
    public static IEnumerable<string> Faults(DbConnection connection)
    {
        foreach (var some in ReportBatches.All(connection))
        {
            long[] numbers = [.. some.Select(report => report.Number)];
            var (kept, counted) = (Of(connection, numbers), Counted(connection, numbers));
            foreach (var (number, key) in some)
            {
                if (!kept.TryGetValue(number, out var values) || !values.Write().AsSpan().SequenceEqual(counted[number].Write()))
                {
                    yield return $"report {key}: the values kept to narrow by are not those of its items";
                }
            }
        }
    }

    private static Dictionary<long, ReportValues> Counted(DbConnection connection, IReadOnlyCollection<long> reports)
    {
        var list = ReportBatches.List(reports);
        var sources = new UltimateSources(connection, new Selection(connection, [.. reports.Select(report => (report, 0))]), isJoined: false);
        var kinds = sources.Kinds.ToLookup(pair => pair.Report, pair => Words.Of(pair.Kind));
        var spoken = connection.All($"SELECT report_id, actor_id, country FROM report_actor WHERE report_id IN {list} ORDER BY report_id, n", row => (Report: row.GetInt64(0), Actor: row.IsDBNull(1) ? (long?)null : row.GetInt64(1), Country: row.TextOrNull(2))).ToLookup(row => row.Report);
        var taking = connection.All($"SELECT report_id, event_n, actor_id, country FROM participant WHERE report_id IN {list} ORDER BY report_id, event_n, part, n", row => (Key: (row.GetInt64(0), row.GetInt32(1)), Actor: row.IsDBNull(2) ? (long?)null : row.GetInt64(2), Country: row.TextOrNull(3))).ToLookup(row => row.Key);
        var events = connection.All($"SELECT report_id, n, type, status, attribution FROM event WHERE report_id IN {list} ORDER BY report_id, n", row => (Report: row.GetInt64(0), N: row.GetInt32(1), Type: row.GetString(2), Status: row.GetString(3), Said: row.TextOrNull(4))).ToLookup(row => row.Report);
        return reports.ToDictionary(report => report, report => new ReportValues(
            [.. kinds[report].Order(StringComparer.Ordinal)],
            [.. spoken[report].Select(row => row.Actor).OfType<long>()],
            [.. spoken[report].Select(row => row.Country).OfType<string>()],
            [.. events[report].Select(told => new EventValues(
                told.Type, told.Status, told.Said is null ? null : sources.KindOf(report, told.Said) is { } kind ? Words.Of(kind) : "", sources.Of(report, told.Said),
                [.. taking[(report, told.N)].Select(row => row.Actor).OfType<long>().Distinct()],
                [.. taking[(report, told.N)].Select(row => row.Country).OfType<string>().Distinct(StringComparer.Ordinal)]))]));
    }
}
