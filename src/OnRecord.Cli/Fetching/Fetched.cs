namespace OnRecord.Cli.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Address">Where the answer came from, after redirects.</param>
internal sealed record Fetched(Uri Address, byte[] Bytes, string? Charset);
