using OnRecord.Store.Queries;
using OnRecord.Store.Stories;
using OnRecord.Store.Tellings;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Stories;

/// <summary>A story, whole, but for what lies beyond its bounds.</summary>
/// <param name="Reports">Those that stand for their texts.</param>
/// <param name="Carriers">All that carry them, by the text they carry.</param>
/// <param name="Joints">What several reports tell.</param>
public sealed record StoryView(FoundStory Story, IReadOnlyList<FoundStoryReport> Reports, ILookup<string, StoryCarrier> Carriers, IReadOnlyList<JointEvent> Joints, IReadOnlyList<FoundLink> Links) : IQuestion
{
    /// <summary>Reports, joint events and contradictions that are shown.</summary>
    public const int Most = 200;

    public string Path => $"/stories/{Story.Beginning.Key}";

    public IEnumerable<(string Name, string? Value)> Parameters => [];

    /// <exception cref="NotFoundException">The report is in no story.</exception>
    internal static StoryView Of(Questions questions, string report)
    {
        var story = questions.Story(report) ?? throw new NotFoundException($"No report {report} of this record is in a story.");
        var carriers = questions.StoryCarriers(report);
        return new StoryView(
            story,
            [.. questions.StoryReports(report).Take(Most)],
            carriers.ToLookup(carrier => carrier.FirstKey),
            [.. questions.JointEvents(report).Take(Most)],
            [.. questions.Contradictions(new Filter { Story = story.Beginning.Key, Limit = Most })]);
    }
}
