using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>What a watcher does: the sources, what it looks for in them, and whom it tells. Immutable.</summary>
internal sealed record WatchPlan(IReadOnlyList<SourcePlan> Sources, IReadOnlyList<ChannelPlan> Channels, IReadOnlyList<AlertRule> Rules)
{
    /// <summary>Where days begin and end.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Between two requests to a host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The same for hosts where it is another.</summary>
    public IReadOnlyDictionary<string, TimeSpan> HostDelays { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>Countries of the sources that have one.</summary>
    public IReadOnlyDictionary<string, string> Countries => Sources.Where(source => source.Country is not null).ToDictionary(source => source.Name, source => source.Country!);
}
