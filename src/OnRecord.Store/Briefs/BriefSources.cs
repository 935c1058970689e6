using OnRecord.Outputs.Accounts;

namespace OnRecord.Store.Briefs;

/// <summary>Numbers the reports of a brief in the order in which they are cited. Not thread-safe.</summary>
internal sealed class BriefSources
{
    private const int LongestTitle = 160;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<BriefSource> _sources = [];

    public IReadOnlyList<BriefSource> All => _sources;

    public int NumberOf(StoredReport report)
    {
        if (!_numbers.TryGetValue(report.Key, out var number))
        {
            number = _sources.Count + 1;
            _numbers.Add(report.Key, number);
            var article = report.Record.Article;
            _sources.Add(new BriefSource(number, report.Key, article.Outlet is { } outlet ? Wording.Clean(outlet) : null, TitleOf(article), article.Published?.ToString(), article.Url, report.Carriers));
        }

        return number;
    }

    /// <summary>Each once, in order.</summary>
    public IReadOnlyList<int> NumbersOf(IEnumerable<StoredReport> reports) => [.. reports.Select(NumberOf).Distinct().Order()];

    public BriefQuote Quote(StoredReport report, string item, string words) => new(words, NumberOf(report), report.Key, item);

    private static string TitleOf(Reading.Article article) =>
        article.Title is { Length: > 0 } title ? Wording.Clean(title) : article.Blocks is [var first, ..] ? Wording.Shorten(Wording.Of(article.Text, first.Span), LongestTitle) : "a report without a headline";
}
