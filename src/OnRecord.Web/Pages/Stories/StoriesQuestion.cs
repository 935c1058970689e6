using System.Globalization;
using OnRecord.Store.Paging;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Stories;

/// <param name="Texts">The fewest distinct texts of a story; 2 by default.</param>
/// <param name="After">Cursor of the page; null for the first.</param>
public sealed record StoriesQuestion(FilterQuestion Filter, int? Texts, Place? After) : IQuestion
{
    public const int PageSize = 40;
    public const int FewestTexts = 2;

    private const int MostTexts = 10_000;

    public string Path => "/stories";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, ("texts", Texts?.ToString(CultureInfo.InvariantCulture)), (Cursor.Name, Cursor.Of(After))];

    internal static StoriesQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), reader.Number("texts", 1, MostTexts), Cursor.Read(reader));
}
