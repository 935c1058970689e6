using System.Globalization;
using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">The most items of a page; null for as many as the page likes.</param>
public sealed record ListQuestion(int? Limit, Place? After)
{
    public const int PageSize = 25;
    public const int MostOfAPage = 500;

    public Window Window => new(Limit ?? PageSize, After);

    /// <summary>For the query of an address.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters => [("limit", Limit?.ToString(CultureInfo.InvariantCulture)), (Cursor.Name, Cursor.Of(After))];

    internal static ListQuestion Read(QuestionReader reader) => new(reader.Number("limit", 1, MostOfAPage), Cursor.Read(reader));
}
