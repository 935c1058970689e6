using System.Data.Common;
using System.Globalization;

namespace OnRecord.Store.Rows;

/// <summary>Reports some at a time, as many as are worked out together.</summary>
internal static class ReportBatches
{
    private const int Together = 200;

    /// <summary>All reports of a record, with their ids.</summary>
    public static IEnumerable<IReadOnlyList<(long Number, string Key)>> All(DbConnection connection)
    {
        for (var last = 0L; ;)
        {
            var some = connection.All($"SELECT id, key FROM report WHERE id > @p0 ORDER BY id LIMIT {Together}", row => (Number: row.GetInt64(0), Key: row.GetString(1)), last);
            if (some.Count == 0)
            {
                yield break;
            }

            yield return some;
            last = some[^1].Number;
        }
    }

    /// <summary>Each once.</summary>
    public static IEnumerable<long[]> Of(IEnumerable<long> reports) => reports.Distinct().Chunk(Together);

    /// <summary>The number of the last part where so many reports in a row are one.</summary>
    public static long LastPart(DbConnection connection, int together) => Convert.ToInt64(connection.Scalar("SELECT coalesce(max(id), 0) FROM report"), CultureInfo.InvariantCulture) / together;

    /// <summary>For <c>IN</c>, in brackets.</summary>
    public static string List(IEnumerable<long> reports) => $"({string.Join(", ", reports.Select(report => report.ToString(CultureInfo.InvariantCulture)))})";
}
