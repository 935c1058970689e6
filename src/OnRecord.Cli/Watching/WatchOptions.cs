namespace OnRecord.Cli.Watching;

/// <summary>How a watcher runs.</summary>
/// <param name="Engine">Name and version of what codes, kept with the reports.</param>
/// <param name="AllowPrivate">Whether addresses of this machine and of private networks may be fetched.</param>
internal sealed record WatchOptions(string Engine, bool AllowPrivate)
{
    /// <summary>How many sources are asked at once.</summary>
    public int MostAtOnce { get; init; } = 8;

    /// <summary>How long what is under way may take to end once a stop is asked for.</summary>
    public TimeSpan Ending { get; init; } = TimeSpan.FromSeconds(4);
}
