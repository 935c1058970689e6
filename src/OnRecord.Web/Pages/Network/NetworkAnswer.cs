using OnRecord.Store.Networks;
using OnRecord.Web.Charts;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Network;

/// <summary>The strongest edges, and how they are drawn.</summary>
/// <param name="Name">Of the actor or the story that was asked for.</param>
public sealed record NetworkAnswer(FoundNetwork Network, LatestDays Days, string? Name) : Answer<FoundEdge>(Network.Edges, null)
{
    public NetworkDrawing Drawing { get; } = new(Network.Edges);

    internal static NetworkAnswer Of(PageRequest request, NetworkQuestion question)
    {
        var (questions, filter) = (request.Questions, question.Filter.Filter);
        var days = LatestDays.Of(questions, filter);
        var found = questions.StrongestNetwork(days.Filter, question.Edges, question.Tie, question.Least ?? 1, NetworkQuestion.Most);
        return new NetworkAnswer(found, days, ActorLabel.Of(questions, filter.Actor) ?? (filter.Story is { } story ? StoryTitle.Of(questions, story) : null));
    }

    internal static IEnumerable<FoundEdge> All(PageRequest request, NetworkQuestion question) =>
        request.Questions.Network(LatestDays.Of(request.Questions, question.Filter.Filter).Filter, question.Edges, question.Tie).Where(edge => edge.Texts >= (question.Least ?? 1));
}
