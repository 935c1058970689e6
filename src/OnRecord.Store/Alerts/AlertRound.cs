namespace OnRecord.Store.Alerts;

/// <summary>When rules look, and what they know of sources and channels.</summary>
/// <param name="Today">ISO 8601, where the watcher is at home.</param>
/// <param name="DueIn">When an alert that is raised now is due in a channel.</param>
/// <param name="Countries">Of sources by name: whose events concern that country where they name none.</param>
public sealed record AlertRound(DateTimeOffset Now, string Today, Func<string, DateTimeOffset> DueIn, IReadOnlyDictionary<string, string> Countries);
