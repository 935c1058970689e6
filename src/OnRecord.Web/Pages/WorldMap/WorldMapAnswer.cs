using OnRecord.Store.Countries;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.WorldMap;

/// <param name="Name">Of the actor or the story that was asked for.</param>
public sealed record WorldMapAnswer(IReadOnlyList<FoundCountry> Countries, LatestDays Days, string? Name) : Answer<FoundCountry>(Countries, null)
{
    internal static WorldMapAnswer Of(PageRequest request, WorldMapQuestion question)
    {
        var (questions, filter) = (request.Questions, question.Filter.Filter);
        var days = LatestDays.Of(questions, filter);
        return new WorldMapAnswer(questions.Countries(days.Filter, question.Of), days, ActorLabel.Of(questions, filter.Actor) ?? (filter.Story is { } story ? StoryTitle.Of(questions, story) : null));
    }

    internal static IEnumerable<FoundCountry> All(PageRequest request, WorldMapQuestion question) => Of(request, question).Countries;
}
