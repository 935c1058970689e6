namespace OnRecord.Store.Watching;

/// <summary>How a source stands.</summary>
/// <param name="Due">When it is to be asked next.</param>
/// <param name="Tried">When it was asked last; null for never.</param>
/// <param name="Succeeded">When it last answered.</param>
/// <param name="Failures">Since then, in a row.</param>
/// <param name="Problem">Of the last of them.</param>
/// <param name="Waiting">What it listed and what is still to be fetched.</param>
/// <param name="Reports">That came from it and were new.</param>
public sealed record WatchedSource(string Name, DateTimeOffset Due, DateTimeOffset? Tried, DateTimeOffset? Succeeded, int Failures, string? Problem, long Waiting, long Reports);
