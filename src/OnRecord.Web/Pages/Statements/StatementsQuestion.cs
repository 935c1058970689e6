using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Statements;

/// <summary>Which statements are looked for.</summary>
public sealed record StatementsQuestion(FilterQuestion Filter, ListQuestion List) : IListQuestion
{
    public string Path => "/statements";

    public IEnumerable<(string Name, string? Value)> Parameters => [.. Filter.Parameters, .. List.Parameters];

    internal static StatementsQuestion Read(QuestionReader reader) => new(FilterQuestion.Read(reader), ListQuestion.Read(reader));
}
