namespace OnRecord.Cli.Fetching;

/// <summary>How politely and how far the web is fetched. The defaults are those of the command.</summary>
internal sealed record FetchOptions
{
    /// <summary>Whether addresses of this machine and of private networks may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Where pages are kept between runs, so that unchanged ones are not sent again; null keeps none.</summary>
    public string? Cache { get; init; }

    /// <summary>For one answer; waiting for its turn does not count.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public int LargestPage { get; init; } = 20 << 20;

    public int MostRedirects { get; init; } = 5;

    /// <summary>After a failure that may pass: no connection, 429, 500, 502, 503, 504.</summary>
    public int MostRetries { get; init; } = 2;

    /// <summary>Before the first retry; doubled for each later one. A server's Retry-After wins.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A longer Retry-After is a refusal.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two requests to one host; a longer crawl delay of its robots.txt wins, up to
    /// <see cref="LongestPause"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The delay of a host where it is another one; null where it is not. Asked before each request.</summary>
    public Func<string, TimeSpan?> DelayOf { get; init; } = _ => null;
}
