using OnRecord.Store.Paging;
using OnRecord.Store.Tellings;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Contradictions;

/// <param name="Name">Of the actor or the story that was asked for.</param>
public sealed record ContradictionsAnswer(IReadOnlyList<FoundLink> Links, string? Name, string? Next) : Answer<FoundLink>(Links, Next)
{
    internal static ContradictionsAnswer Of(PageRequest request, ContradictionsQuestion question)
    {
        var (questions, filter) = (request.Questions, question.Filter.Filter);
        var page = questions.Contradictions(filter, new Window(ContradictionsQuestion.PageSize, question.After));
        return new ContradictionsAnswer(page.Items, ActorLabel.Of(questions, filter.Actor) ?? (filter.Story is { } story ? StoryTitle.Of(questions, story) : null), Cursor.Of(page.Next));
    }

    internal static IEnumerable<FoundLink> All(PageRequest request, ContradictionsQuestion question) => request.Questions.Contradictions(question.Filter.Filter);
}
