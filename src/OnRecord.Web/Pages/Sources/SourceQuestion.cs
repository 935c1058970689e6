using OnRecord.Store.Paging;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Sources;

/// <summary>What one source says, or all of a kind that only their reports know.</summary>
public sealed record SourceQuestion(FilterQuestion Filter, Place? After) : IQuestion
{
    public const int PageSize = 60;

    public string Path => "/source";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, (Cursor.Name, Cursor.Of(After))];

    internal static SourceQuestion Read(QuestionReader reader)
    {
        var question = new SourceQuestion(FilterQuestion.Read(reader), Cursor.Read(reader));
        if (question.Filter.Filter is { Actor: null, SourceKind: null })
        {
            reader.Fault("no source is given; give actor or source-kind, as the table of sources does");
        }

        return question;
    }
}
