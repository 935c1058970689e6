using OnRecord.Store.Paging;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Contradictions;

/// <param name="After">Cursor of the page; null for the first.</param>
public sealed record ContradictionsQuestion(FilterQuestion Filter, Place? After) : IQuestion
{
    public const int PageSize = 30;

    public string Path => "/contradictions";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, (Cursor.Name, Cursor.Of(After))];

    internal static ContradictionsQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), Cursor.Read(reader));
}
