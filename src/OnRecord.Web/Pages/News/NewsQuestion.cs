using OnRecord.Store.News;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.News;

/// <summary>What has come since a page was opened.</summary>
/// <param name="Reports">Ids of the reports that the page shows items of.</param>
public sealed record NewsQuestion(Reach Since, IReadOnlyList<string> Reports)
{
    private const string Path = "/news.json";

    public string Address => QueryText.Of(Path, [("report", $"{Since.Report}"), ("decision", $"{Since.Decision}"), ("of", string.Join(',', Reports))]);

    internal static NewsQuestion Read(QuestionReader reader) => new(
        new Reach(reader.Number("report", 0, int.MaxValue) ?? 0, reader.Number("decision", 0, int.MaxValue) ?? 0),
        reader.Text("of")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToArray() ?? []);
}
