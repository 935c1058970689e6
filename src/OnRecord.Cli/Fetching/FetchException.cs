namespace OnRecord.Cli.Fetching;

/// <summary>A fetch that failed for good: what is wrong and what to do. The fetcher names the address.</summary>
internal sealed class FetchException(string problem, string remedy, Exception? cause = null) : Exception(problem, cause)
{
    public const string SaveIt = "open the address in a browser, save the page and read the file";

    public string Remedy { get; } = remedy;

    /// <summary>The failure may pass.</summary>
    public bool IsPassing { get; init; }

    /// <summary>The failure may pass, though hardly within seconds.</summary>
    public bool MayPassLater { get; init; }

    /// <summary>When to try again, as the server says.</summary>
    public TimeSpan? After { get; init; }
}
