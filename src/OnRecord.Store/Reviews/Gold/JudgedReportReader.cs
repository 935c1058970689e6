using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Text;

namespace OnRecord.Store.Reviews.Gold;

/// <summary>Puts the verdicts on the items of a text together. A text counts as judged once every item is that some version of the engine had
/// coded in it: to code it again takes no gold away. Not thread-safe.</summary>
internal sealed class JudgedReportReader(DbConnection connection)
{
    /// <param name="kinds">Kinds of which every item must have been judged.</param>
    /// <param name="by">The reviewer whose word counts; null for all.</param>
    public JudgedReports Read(IReadOnlyCollection<ItemKind> kinds, string? by)
    {
        var (reports, unsettled, absent, open) = (new List<JudgedReport>(), new List<string>(), new List<string>(), 0);
        using var loader = new RecordLoader(connection);
        var items = JudgedItems.Of(connection).SelectMany(unit => unit.Where(decision => by is null || decision.By == by).GroupBy(decision => decision.TextHash, StringComparer.Ordinal)).Select(unit => (IReadOnlyList<ReviewDecision>)[.. unit]);
        foreach (var text in items.GroupBy(unit => unit[0].TextHash, StringComparer.Ordinal).OrderBy(text => text.Min(unit => unit[0].Number)))
        {
            var units = text.Where(unit => kinds.Contains(unit[0].Was.Kind)).ToList();
            if (!kinds.All(kind => IsComplete(units, kind)))
            {
                open++;
            }
            else if (units.Exists(unit => !IsSettled(unit)))
            {
                unsettled.Add(text.First()[0].Report);
            }
            else if (Report(loader, text.First()[0]) is not { } report)
            {
                absent.Add(text.First()[0].Report);
            }
            else
            {
                reports.Add(new JudgedReport(report, Right(report, units)));
            }
        }

        return new JudgedReports(reports, open, unsettled, absent);
    }

    // A kind of which nothing was coded has nothing to judge; only a report with some verdict is known to have been read.
    private bool IsComplete(List<IReadOnlyList<ReviewDecision>> units, ItemKind kind)
    {
        var codings = units.SelectMany(unit => unit).Where(decision => decision.Was.Kind == kind && !AddedItem.Is(decision.Item)).GroupBy(decision => decision.Coding, StringComparer.Ordinal).ToList();
        return codings.Count == 0
            ? units.Count > 0 && HasNone(units[0][0], kind)
            : codings.Exists(coding => coding.Select(decision => decision.Item).Distinct(StringComparer.Ordinal).Count() == coding.First().Coded);
    }

    private bool HasNone(ReviewDecision decision, ItemKind kind) => connection.Scalar(
        $"SELECT 1 FROM report r JOIN report_text t ON t.id = r.text_id JOIN {Queue.QueueSql.Table(kind)} i ON i.report_id = r.id WHERE t.hash = @p0 LIMIT 1", decision.TextHash) is null;

    private static bool IsSettled(IReadOnlyList<ReviewDecision> unit) => unit.Skip(1).All(decision => (decision.Right, unit[0].Right) switch
    {
        (null, null) => true,
        ({ } one, { } other) => one.IsSame(other),
        _ => false,
    });

    private StoredReport? Report(RecordLoader loader, ReviewDecision decision)
    {
        var number = connection.Scalar("SELECT id FROM report WHERE key = @p0", decision.Report)
            ?? connection.Scalar("SELECT min(r.id) FROM report r JOIN report_text t ON t.id = r.text_id WHERE t.hash = @p0", decision.TextHash);
        return number is long found ? loader.Load(found) : null;
    }

    private static List<ItemForm<TextSpan>> Right(StoredReport report, List<IReadOnlyList<ReviewDecision>> units)
    {
        var text = report.Record.Article.Text;
        return [.. units.Select(unit => unit[0].Right).OfType<ItemForm<TextQuote>>().Select(form => TextQuotes.In(form, text)).OrderBy(form => form.Kind).ThenBy(form => form.Head is [var first, ..] ? first.Start : 0)];
    }
}
