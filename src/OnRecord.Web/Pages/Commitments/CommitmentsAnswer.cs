using OnRecord.Store.Commitments;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Commitments;

/// <summary>A page of commitments, and how many there are in each state.</summary>
/// <param name="Name">Of the actor or the story that was asked for.</param>
public sealed record CommitmentsAnswer(CommitmentPage Page, LatestDays Days, string AsOf, string? Name, string? Next) : Answer<FoundCommitment>(Page.Commitments, Next)
{
    private const int MostLater = 12;

    /// <summary>With all that was told later.</summary>
    internal static CommitmentsAnswer Of(PageRequest request, CommitmentsQuestion question) => Of(request, question, null);

    /// <summary>With the first of what was told later of each, and what decides its state.</summary>
    internal static CommitmentsAnswer Shown(PageRequest request, CommitmentsQuestion question) => Of(request, question, MostLater);

    private static CommitmentsAnswer Of(PageRequest request, CommitmentsQuestion question, int? later)
    {
        var (questions, filter) = (request.Questions, question.Filter.Filter);
        var days = LatestDays.Of(questions, filter);
        var asOf = question.AsOf ?? Today.Of(request.Service<TimeProvider>());
        var skip = (question.Page - 1) * CommitmentsQuestion.PageSize;
        var page = questions.CommitmentPage(days.Filter with { Limit = CommitmentsQuestion.PageSize }, asOf, question.Within ?? CommitmentsQuestion.DaysAhead, question.States, skip, later);
        var all = page.Counts.Where(count => question.States is null || question.States.Contains(count.Key)).Sum(count => count.Value);
        var name = ActorLabel.Of(questions, filter.Actor) ?? (filter.Story is { } story ? StoryTitle.Of(questions, story) : null);
        return new CommitmentsAnswer(page, days, asOf, name, skip + page.Commitments.Count < all ? $"{question.Page + 1}" : null);
    }

    internal static IEnumerable<FoundCommitment> All(PageRequest request, CommitmentsQuestion question) => request.Questions.Commitments(
        LatestDays.Of(request.Questions, question.Filter.Filter).Filter, question.AsOf ?? Today.Of(request.Service<TimeProvider>()), question.Within ?? CommitmentsQuestion.DaysAhead, question.States);
}
