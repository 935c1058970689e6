using OnRecord.Store.Paging;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Sources;

/// <param name="After">Cursor of the page; null for the first.</param>
public sealed record SourcesQuestion(FilterQuestion Filter, Place? After) : IQuestion
{
    public const int PageSize = 60;

    public string Path => "/sources";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, (Cursor.Name, Cursor.Of(After))];

    internal static SourcesQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), Cursor.Read(reader));
}
