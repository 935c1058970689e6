namespace OnRecord.Reading;

/// <summary>The bytes of one report, not yet read, and what is known of them from outside.</summary>
/// <param name="Name">How messages call the input: a file path, a URL, or <c>-</c>.</param>
/// <param name="Id">The identifier that the article gets.</param>
/// <param name="Bytes">May be empty only where <see cref="Known"/> has a title: the report is then its headline.</param>
public sealed record ReportInput(string Name, string Id, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where the report was fetched from; null when not known. A page's own canonical address wins over it.</summary>
    public string? Url { get; init; }

    /// <summary>The charset of the HTTP <c>Content-Type</c>; null when there was none.</summary>
    public string? Charset { get; init; }

    public ContentForm Content { get; init; }

    /// <summary>What the container of the report says of it; null without a container.</summary>
    public KnownMetadata? Known { get; init; }

    /// <summary>What was noticed before reading; the article's notes start with these.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
