using OnRecord.Store.Tellings;

namespace OnRecord.Store.Queries;

/// <summary>What a record knows of a report beside what the report says: its story, what others tell too, and what its claims bear on.</summary>
/// <param name="Began">The story that it began; null when it began none.</param>
/// <param name="InStory">Null for a report that does not stand for its text, or whose story is not formed yet.</param>
public sealed record Surroundings(StoryTotals? Began, ReportInStory? InStory, IReadOnlyList<ReportTelling> Told, IReadOnlyList<ClaimBearing> Links);

/// <summary>A story in numbers, as <see cref="Stories.FoundStory"/> explains them.</summary>
public sealed record StoryTotals(string First, string Last, long Texts, long Sources, long Outlets);

/// <param name="Story">Id of the report that began it.</param>
/// <param name="JoinedTo">Id of the report that it is most like; null for the one that began it.</param>
public sealed record ReportInStory(string Story, string? JoinedTo, double? Likeness);

/// <summary>An event that several texts tell.</summary>
/// <param name="Event">Its id in the report.</param>
/// <param name="Joint">Id of the telling that appeared first.</param>
/// <param name="Source">As in <see cref="FoundTelling"/>.</param>
public sealed record ReportTelling(string Event, string Joint, string? Source, long Texts, long Sources, long AnonymousTexts);

/// <summary>A claim of the report and the claim of another that it bears on.</summary>
/// <param name="Item">Its id in the report.</param>
/// <param name="Other">Id of the other claim in all records.</param>
/// <param name="OtherReport">Id of its report.</param>
public sealed record ClaimBearing(string Item, LinkKind Kind, string Other, string OtherReport, string Why);
