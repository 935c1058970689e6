using OnRecord.Store.Search;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reports;

/// <summary>Which reports are looked for.</summary>
/// <param name="Words">As typed; null for all reports.</param>
public sealed record ReportsQuestion(FilterQuestion Filter, string? Words, ListQuestion List) : IListQuestion
{
    public string Path => "/reports";

    public IEnumerable<(string Name, string? Value)> Parameters => [("q", Words), .. Filter.Parameters, .. List.Parameters];

    public SearchQuery? Query => Words is null ? null : SearchQuery.Parse(Words);

    internal static ReportsQuestion Read(QuestionReader reader)
    {
        var question = new ReportsQuestion(FilterQuestion.Read(reader), reader.Text("q"), ListQuestion.Read(reader));
        if (question is { Words: { } words, Query: null })
        {
            reader.Fault($"q is '{words}', which has no word to look for; give one without a minus");
        }

        return question;
    }
}
