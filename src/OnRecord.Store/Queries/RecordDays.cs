using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>The first and the last day of a record's reports.</summary>
/// <param name="First">ISO 8601; null when no report has a day.</param>
public sealed record RecordDays(string? First, string? Last)
{
    internal static RecordDays Of(DbConnection connection) => connection.All(
        "SELECT (SELECT min(day) FROM report), (SELECT max(day) FROM report)",
        row => new RecordDays(row.TextOrNull(0), row.TextOrNull(1)))[0];
}
