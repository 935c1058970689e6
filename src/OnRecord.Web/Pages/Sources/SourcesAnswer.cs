using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Sources;

public sealed record SourcesAnswer(IReadOnlyList<FoundSource> Sources, LatestDays Days, string? Next) : Answer<FoundSource>(Sources, Next)
{
    internal static SourcesAnswer Of(PageRequest request, SourcesQuestion question)
    {
        var days = LatestDays.Of(request.Questions, question.Filter.Filter);
        var page = request.Questions.Sources(days.Filter, new Window(SourcesQuestion.PageSize, question.After));
        return new SourcesAnswer(page.Items, days, Cursor.Of(page.Next));
    }

    internal static IEnumerable<FoundSource> All(PageRequest request, SourcesQuestion question) => request.Questions.Sources(LatestDays.Of(request.Questions, question.Filter.Filter).Filter);
}
