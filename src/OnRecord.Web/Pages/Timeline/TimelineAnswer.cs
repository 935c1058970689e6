using OnRecord.Store.Timelines;
using OnRecord.Web.Charts;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Timeline;

/// <summary>A page of a timeline, and what lies on all its days.</summary>
/// <param name="Name">Of the actor or the story.</param>
public sealed record TimelineAnswer(FoundTimeline Timeline, LatestDays Days, string AsOf, string? Name, string? Next) : Answer<FoundEntry>(Timeline.Entries, Next)
{
    public TimelineStrip Strip { get; } = TimelineStrip.Of(Timeline.Days);

    internal static TimelineAnswer Of(PageRequest request, TimelineQuestion question)
    {
        var questions = request.Questions;
        var days = LatestDays.Of(questions, question.Filter.Filter);
        var asOf = question.AsOf ?? Today.Of(request.Service<TimeProvider>());
        var skip = (question.Page - 1) * TimelineQuestion.PageSize;
        var found = questions.TimelinePage(days.Filter with { Limit = TimelineQuestion.PageSize }, question.With, asOf, question.Kind is { } kind ? [kind] : null, skip);
        var name = ActorLabel.Of(questions, question.Filter.Filter.Actor) ?? (question.Filter.Filter.Story is { } story ? StoryTitle.Of(questions, story) : null);
        return new TimelineAnswer(found, days, asOf, name, skip + found.Entries.Count < found.Total ? $"{question.Page + 1}" : null);
    }

    internal static IEnumerable<FoundEntry> All(PageRequest request, TimelineQuestion question) =>
        request.Questions.Timeline(LatestDays.Of(request.Questions, question.Filter.Filter).Filter, question.With, question.AsOf ?? Today.Of(request.Service<TimeProvider>()))
            .Where(entry => question.Kind is null || entry.Kind == question.Kind);
}
