namespace OnRecord.Reading.Metadata;

/// <summary>What a page says of itself outside its text, the sources already weighed against each other.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public Publication? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>The whole text as JSON-LD gives it; null when it does not.</summary>
    public string? ArticleBody { get; init; }
}
