using System.Globalization;
using OnRecord.Store.Search;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reports;

/// <summary>Which reports are looked for.</summary>
/// <param name="Words">As typed; null for all reports.</param>
public sealed record ReportsQuestion(FilterQuestion Filter, string? Words, int? Limit) : IQuestion
{
    public const int PageSize = 25;
    public const int MostOfAPage = 500;

    public SearchQuery? Query => Words is null ? null : SearchQuery.Parse(Words);

    public string Address => QueryText.Of("/reports", [("q", Words), .. Filter.Parameters, ("limit", Limit?.ToString(CultureInfo.InvariantCulture))]);

    internal static ReportsQuestion Read(QuestionReader reader)
    {
        var question = new ReportsQuestion(FilterQuestion.Read(reader), reader.Text("q"), reader.Number("limit", 1, MostOfAPage));
        if (question is { Words: { } words, Query: null })
        {
            reader.Fault($"q is '{words}', which has no word to look for; give one without a minus");
        }

        return question;
    }
}
