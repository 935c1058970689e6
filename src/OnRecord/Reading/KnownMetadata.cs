namespace OnRecord.Reading;

/// <summary>What a container says of a report that it holds: a feed of its entry, a newswire of its item, a mail of its
/// text. It wins over what reading finds in a text or a part of a page; a whole page knows itself better, so there it only
/// fills gaps.</summary>
public sealed record KnownMetadata
{
    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public Publication? Published { get; init; }

    public string? Outlet { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }
}
