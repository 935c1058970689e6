using OnRecord.Store.Queries;

namespace OnRecord.Store.Stories;

/// <summary>A story that was asked for.</summary>
/// <param name="Beginning">The report that began it; its id is the story's. Its record holds the article alone.</param>
/// <param name="First">First day of a report of it.</param>
/// <param name="Texts">Distinct texts, copies counted once.</param>
/// <param name="Carriers">Reports that carry them, all copies counted.</param>
/// <param name="Sources">Different ultimate sources of its events, as in <see cref="Tellings.JointEvent.Sources"/>; one for a story of one text.</param>
/// <param name="Outlets">Outlets in which distinct texts appeared first.</param>
public sealed record FoundStory(StoredReport Beginning, string First, string Last, long Texts, long Carriers, long Sources, long Outlets);

/// <summary>A report of a story, which stands for its text.</summary>
/// <param name="JoinedTo">The id of the report of the story that it is most like; null for the one that began it.</param>
/// <param name="Likeness">From 0 to 1.</param>
/// <param name="Because">What both have in common, what tells most first.</param>
public sealed record FoundStoryReport(StoredReport Report, string? JoinedTo, double? Likeness, IReadOnlyList<string> Because);

/// <summary>A report that carries a text of a story.</summary>
/// <param name="FirstKey">Id of the report that stands for the text: its own, or that of the one it copies.</param>
public sealed record StoryCarrier(string FirstKey, ReportHead Report, string? Url)
{
    public bool IsCopy => FirstKey != Report.Key;
}
