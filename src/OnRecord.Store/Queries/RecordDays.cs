using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>The first and the last day of a record's reports.</summary>
/// <param name="First">ISO 8601; null when no report has a day.</param>
/// <param name="Reports">All, those without a day and every version too.</param>
public sealed record RecordDays(string? First, string? Last, long Reports)
{
    internal static RecordDays Of(DbConnection connection) => connection.All(
        "SELECT (SELECT min(day) FROM report), (SELECT max(day) FROM report), (SELECT count(*) FROM report)",
        row => new RecordDays(row.TextOrNull(0), row.TextOrNull(1), row.GetInt64(2)))[0];
}
