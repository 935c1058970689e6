namespace OnRecord.Cli.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Address">Where the answer came from, after redirects.</param>
/// <param name="Bytes">Empty when the page is as it was and is not kept here.</param>
internal sealed record Fetched(Uri Address, byte[] Bytes, string? Charset)
{
    /// <summary>By what to ask for it again; null when the server gives nothing for that.</summary>
    public KnownPage? Known { get; init; }

    /// <summary>The server says that it is as it was.</summary>
    public bool IsUnchanged { get; init; }
}
