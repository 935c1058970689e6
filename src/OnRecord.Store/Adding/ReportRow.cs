using System.Data.Common;
using OnRecord.Records;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Adding;

/// <summary>Inserts reports themselves: text, row and full text, and chooses which report of a text stands for it. Not
/// thread-safe.</summary>
internal sealed class ReportRow(DbConnection connection, Dialect dialect, WordInsertion words, KeptTotals totals) : IDisposable
{
    private readonly Statement _findText = new(connection, "SELECT id FROM report_text WHERE hash = @p0", 1);
    private readonly Statement _text = Statement.Insert(connection, "report_text", "hash body", "RETURNING id");
    private readonly Statement _report = Statement.Insert(
        connection, "report", "key text_id run_id name outlet title authors published modified day page_status not_coded language url notes address version is_current is_first first_text_id", "RETURNING id");
    private readonly Statement _find = new(connection, "SELECT id FROM report WHERE key = @p0", 1);
    private readonly Statement _latest = new(connection, "SELECT id, version, text_id FROM report WHERE address = @p0 ORDER BY version DESC LIMIT 1", 1);
    private readonly Statement _supersede = new(connection, "UPDATE report SET is_current = 0 WHERE id = @p0", 1);

    private readonly TextCopies _copies = new(connection, dialect, totals);

    public void Begin() => _copies.Begin();

    public void End() => _copies.End();

    public long? Find(string key) => _find.Scalar(key) as long?;

    /// <summary>The newest version that is known at an address.</summary>
    public Earlier? Latest(string? address) =>
        address is null ? null : _latest.All(row => new Earlier(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)), address).FirstOrDefault();

    /// <returns>The number of the report.</returns>
    public long Insert(Record record, string key, string hash, string? address, Earlier? earlier, long run)
    {
        var article = record.Article;
        var known = _findText.Scalar(hash) as long?;
        var text = known ?? _text.Number(hash, article.Text);
        var report = _report.Number(
            key, text, run, article.Id, article.Outlet, article.Title, Lists.Of(article.Authors), article.Published?.ToString(), article.Modified?.ToString(), Days.Of(article), article.Status, record.NotCoded,
            article.Language, article.Url, Lists.Of(article.Notes), address, (earlier?.Version ?? 0) + 1, true, false, _copies.FirstOf(text) ?? text);
        words.AddReport(report, article.Title, article.Text);
        if (earlier is not null)
        {
            _supersede.Run(earlier.Number);
            totals.Touch(earlier.Number);
            _copies.Leave(earlier.Number, earlier.Text);
        }

        _copies.Enter(report, key, article.Published?.ToString(), text, known is null ? article.Text : null);
        return report;
    }

    /// <summary>Looks for copies of texts that an earlier version of this program added, some at a time.</summary>
    /// <returns>False when none is left.</returns>
    public bool CatchUp() => _copies.CatchUp();

    public void Dispose()
    {
        _copies.Dispose();
        foreach (var statement in new[] { _findText, _text, _report, _find, _latest, _supersede })
        {
            statement.Dispose();
        }
    }

    internal sealed record Earlier(long Number, int Version, long Text);
}
