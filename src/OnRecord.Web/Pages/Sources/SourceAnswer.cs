using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Sources;

/// <param name="Counts">The source by the kinds in which it appears.</param>
public sealed record SourceAnswer(IReadOnlyList<FoundStatement> Statements, IReadOnlyList<FoundSource> Counts, string? Name, string? Next) : Answer<FoundStatement>(Statements, Next)
{
    internal static SourceAnswer Of(PageRequest request, SourceQuestion question)
    {
        var (questions, filter) = (request.Questions, question.Filter.Filter);
        var page = questions.Statements(filter, new Window(SourceQuestion.PageSize, question.After));
        FoundSource[] counts = filter.Actor is null ? [] : [.. questions.Sources(filter with { SourceKind = null, Limit = Enum.GetValues<SourceKind>().Length })];
        return new SourceAnswer(page.Items, counts, ActorLabel.Of(questions, filter.Actor), Cursor.Of(page.Next));
    }

    internal static IEnumerable<FoundStatement> All(PageRequest request, SourceQuestion question) => request.Questions.Statements(question.Filter.Filter);
}
