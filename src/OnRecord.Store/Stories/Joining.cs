namespace OnRecord.Store.Stories;

/// <summary>Why a report is in a story: the report of it that it is most like, how much, and the terms that both have, those that
/// tell most first.</summary>
internal sealed record Joining(StoryReport To, double Likeness, IReadOnlyList<string> Because);
