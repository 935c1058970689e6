using OnRecord.Store.Paging;
using OnRecord.Store.Stories;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Stories;

/// <param name="Name">Of the actor that was asked for.</param>
public sealed record StoriesAnswer(IReadOnlyList<FoundStory> Stories, string? Name, string? Next) : Answer<FoundStory>(Stories, Next)
{
    internal static StoriesAnswer Of(PageRequest request, StoriesQuestion question)
    {
        var page = request.Questions.Stories(question.Filter.Filter, question.Texts ?? StoriesQuestion.FewestTexts, new Window(StoriesQuestion.PageSize, question.After));
        return new StoriesAnswer(page.Items, ActorLabel.Of(request.Questions, question.Filter.Filter.Actor), Cursor.Of(page.Next));
    }

    internal static IEnumerable<FoundStory> All(PageRequest request, StoriesQuestion question) => request.Questions.Stories(question.Filter.Filter, question.Texts ?? StoriesQuestion.FewestTexts);
}
