namespace OnRecord.Cli.Watching.Plans;

internal enum SourceForm
{
    Feed,
    SiteMap,
    Folder,
}

/// <summary>A source that is watched.</summary>
/// <param name="Name">Under which all that is known of it is kept.</param>
/// <param name="Place">An address, or a whole path.</param>
internal sealed record SourcePlan(string Name, SourceForm Form, string Place, Schedule Schedule)
{
    /// <summary>Of reports that name none; null for none.</summary>
    public string? Outlet { get; init; }

    /// <summary>That its reports are about where they name none; ISO 3166-1 alpha-3, null for none.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the pages of entries are fetched.</summary>
    public bool Follows { get; init; } = true;

    /// <summary>What changed longer ago is left; null for nothing.</summary>
    public TimeSpan? Newest { get; init; }

    /// <summary>The most pages that are fetched in one round; what is left waits for the next.</summary>
    public int Limit { get; init; } = 200;

    /// <summary>Of the files that are taken, below the folder; null for all of a kind that is read.</summary>
    public string? Pattern { get; init; }

    /// <summary>How long a file must have been left alone.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);
}
