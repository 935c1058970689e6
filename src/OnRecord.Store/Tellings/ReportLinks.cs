using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tellings;

/// <summary>The claims of other reports that bear on those of one, loaded together: how often the database is asked does not grow with
/// their number. Of the other reports the records hold the claim and what it hangs on. Not thread-safe.</summary>
internal sealed class ReportLinks(DbConnection connection, PartLoader parts)
{
    private const string Columns = "SELECT report_id, item, other_id, other_item, kind, why FROM claim_link";

    private sealed record Row(long Report, string Item, long Other, string OtherItem, LinkKind Kind, string Why);

    /// <summary>By the ids of the items in the report.</summary>
    public ILookup<string, FoundLink> Of(StoredReport report)
    {
        var rows = connection.All(
            $"{Columns} WHERE report_id = @p0 UNION ALL {Columns} WHERE other_id = @p0 ORDER BY 1, 2, 3, 4",
            row => new Row(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), Words.To<LinkKind>(row.GetString(4)), row.GetString(5)),
            report.Number);
        var others = Others([.. rows.SelectMany(row => new[] { (row.Report, row.Item), (row.Other, row.OtherItem) }).Where(claim => claim.Item1 != report.Number).Distinct()]);
        return rows.ToLookup(
            row => row.Report == report.Number ? row.Item : row.OtherItem,
            row => new FoundLink(row.Kind, Claim(row.Report, row.Item), Claim(row.Other, row.OtherItem), row.Why),
            StringComparer.Ordinal);

        LinkedClaim Claim(long number, string item) => new(number == report.Number ? report : others[(number, item)], item);
    }

    private Dictionary<(long Report, string Item), StoredReport> Others(IReadOnlyCollection<(long Report, string Item)> claims)
    {
        var found = new Dictionary<(long, string), StoredReport>();
        var events = Numbers("event", claims);
        foreach (var ((number, n), (report, told)) in events.Count == 0 ? [] : parts.Events([.. events.Values]))
        {
            found.Add((number, told.Id), report with { Record = report.Record with { Events = [told] } });
        }

        var statements = Numbers("attribution", [.. claims.Where(claim => !found.ContainsKey(claim))]);
        foreach (var ((number, n), (report, said)) in statements.Count == 0 ? [] : parts.Statements([.. statements.Values]))
        {
            found.Add((number, said.Id), report);
        }

        return found;
    }

    private Dictionary<(long Report, string Item), (long Report, int N)> Numbers(string table, IReadOnlyCollection<(long Report, string Item)> claims) => claims.Count == 0 ? [] : connection
        .All($"SELECT report_id, id, n FROM {table} WHERE report_id IN ({string.Join(", ", claims.Select(claim => claim.Report).Distinct())})", row => (Key: (row.GetInt64(0), row.GetString(1)), Number: (row.GetInt64(0), row.GetInt32(2))))
        .Where(row => claims.Contains(row.Key))
        .ToDictionary(row => row.Key, row => row.Number);
}
