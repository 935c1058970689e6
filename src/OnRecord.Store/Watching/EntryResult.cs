namespace OnRecord.Store.Watching;

/// <summary>What came of an entry, to be kept in the transaction of its reports.</summary>
/// <param name="Again">When it is tried again; null when it is done with.</param>
public sealed record EntryResult(string Source, ListedEntry Entry, DateTimeOffset? Again);
