using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Reviews;
using OnRecord.Store.Rows;

namespace OnRecord.Store.News;

/// <summary>Asks what has come since. It costs a few look-ups, however large the record is.</summary>
internal sealed class NewsQuery(DbConnection connection)
{
    private const string OfVerdict = """
        SELECT r.key || '.' || v.item, d.kind, v.decided_by, d.decided
        FROM report r CROSS JOIN review_verdict v CROSS JOIN review_decision d WHERE v.report_id = r.id AND d.id = v.decision_id
        """;

    // Of an undo, the item is that of what it undoes.
    private static readonly string OfDecisions = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT n.id, r.key, f.item, n.kind, n.decided_by, n.decided FROM (SELECT * FROM review_decision WHERE id > @p0 ORDER BY id DESC LIMIT {RecordNews.MostDecisions + 1}) n
        LEFT JOIN review_found f ON f.decision_id = coalesce(n.undoes, n.id) LEFT JOIN report r ON r.id = f.report_id ORDER BY n.id DESC
        """);

    private static readonly string OfAdded = string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM (SELECT 1 FROM report WHERE id > @p0 LIMIT {RecordNews.MostAdded + 1}) added");

    private const string OfNewer = """
        SELECT n.key FROM report r JOIN report n ON n.address = r.address AND n.version > r.version AND n.id > @p1 WHERE r.key = @p0 ORDER BY n.version DESC LIMIT 1
        """;

    public Reach Reach() => connection.All(
        "SELECT coalesce((SELECT max(id) FROM report), 0), coalesce((SELECT max(id) FROM review_decision), 0)", row => new Reach(row.GetInt64(0), row.GetInt64(1)))[0];

    public RecordNews Since(Reach since, IReadOnlyList<string> reports)
    {
        var rows = connection.All(OfDecisions, row => (Number: row.GetInt64(0), Report: row.TextOrNull(1), Item: row.TextOrNull(2), Kind: Words.To<ReviewKind>(row.GetString(3)), By: row.GetString(4), Decided: row.GetString(5)), since.Decision);
        return new RecordNews(
            Convert.ToInt32(connection.Scalar(OfAdded, since.Report), CultureInfo.InvariantCulture),
            reports.Count > 0 ? connection.Scalar(OfNewer, reports[0], since.Report) as string : null,
            [.. rows.Where(row => row.Report is not null && reports.Contains(row.Report)).Select(row => new NewDecision(row.Number, $"{row.Report}.{row.Item}", row.Kind, row.By, row.Decided))],
            rows.Select(row => row.Number).Distinct().Count() <= RecordNews.MostDecisions);
    }

    /// <summary>The verdicts that hold on all items of some reports, the first first.</summary>
    public List<HeldVerdict> Verdicts(IReadOnlyCollection<string> reports) => Some(reports.Count, $"r.key IN ({Parameters(0, reports.Count)})", [.. reports]);

    /// <summary>Those on some items of one report.</summary>
    /// <param name="items">Their ids in the report.</param>
    public List<HeldVerdict> Verdicts(string report, IReadOnlyCollection<string> items) => Some(items.Count, $"r.key = @p0 AND v.item IN ({Parameters(1, items.Count)})", [report, .. items]);

    private List<HeldVerdict> Some(int count, string condition, object?[] values) => count == 0 ? [] :
        connection.All($"{OfVerdict} AND {condition} ORDER BY d.id", row => new HeldVerdict(row.GetString(0), Words.To<ReviewKind>(row.GetString(1)), row.GetString(2), row.GetString(3)), values);

    private static string Parameters(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"@p{n}")));
}
