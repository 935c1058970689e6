namespace OnRecord.Reading.Feeds;

/// <summary>One entry of a feed, its fields as they stand there.</summary>
internal sealed class FeedEntry
{
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Date { get; set; }

    public string? Updated { get; set; }

    public List<string> Authors { get; } = [];

    /// <summary>The whole text as HTML; null when the entry has a summary only.</summary>
    public string? Content { get; set; }

    public string? Summary { get; set; }

    public string? Outlet { get; set; }

    public string? Language { get; set; }
}
