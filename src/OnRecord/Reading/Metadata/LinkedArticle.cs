namespace OnRecord.Reading.Metadata;

/// <summary>An article as described in JSON-LD with the schema.org vocabulary.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Body { get; init; }

    public bool? IsFree { get; init; }

    public int? WordCount { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>The type is a kind of article rather than a page of any kind.</summary>
    public bool IsArticle { get; init; }
}
