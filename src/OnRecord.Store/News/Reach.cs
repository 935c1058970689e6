namespace OnRecord.Store.News;

/// <summary>How far a record reaches: the numbers of its last report and of its last decision, 0 for none. Who knows it can ask later what
/// has come since.</summary>
public readonly record struct Reach(long Report, long Decision);
