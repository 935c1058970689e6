namespace OnRecord.Cli.Fetching;

/// <summary>What a server gave with a page to tell later whether it has changed.</summary>
/// <param name="Address">Where it came from, after redirects.</param>
/// <param name="Tag">The ETag.</param>
/// <param name="Modified">The Last-Modified, as sent.</param>
internal sealed record KnownPage(string Address, string? Tag, string? Modified);
