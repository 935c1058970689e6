namespace OnRecord.Store.Stories;

/// <summary>A report as stories are formed.</summary>
/// <param name="appearance">Sorts the reports by time.</param>
internal sealed class StoryReport(long number, string appearance, IReadOnlyList<string> terms, long? story)
{
    public long Number => number;

    public string Appearance => appearance;

    public IReadOnlyList<string> Terms => terms;

    /// <summary>The report that began its story; null until it is in one.</summary>
    public long? Story { get; set; } = story;
}
