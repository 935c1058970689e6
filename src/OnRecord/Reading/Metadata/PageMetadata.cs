namespace OnRecord.Reading.Metadata;

/// <summary>What a page says of itself outside its text, the sources already weighed against each other.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public Publication? Published { get; init; }

    /// <summary>The last change that the page states; null when it states none or none after publication.</summary>
    public Publication? Modified { get; init; }

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>JSON-LD or OpenGraph calls the page an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>False where JSON-LD says that the text is for subscribers; null when it says nothing.</summary>
    public bool? IsFree { get; init; }

    /// <summary>The words of the whole text as JSON-LD counts them; null when it does not.</summary>
    public int? WordCount { get; init; }

    /// <summary>The headline as the page shows it, where the desk gives a shorter one.</summary>
    public string? Heading { get; init; }

    /// <summary>The whole text as JSON-LD gives it; null when it does not.</summary>
    public string? ArticleBody { get; init; }
}
