namespace OnRecord.Store.Timelines;

/// <summary>Entries of one kind on one day.</summary>
public sealed record DayCount(string Day, EntryKind Kind, int Entries);

/// <summary>Some entries of a timeline, and what lies on all its days.</summary>
/// <param name="Days">In order, of all entries that were asked for.</param>
/// <param name="Entries">Those of a page.</param>
public sealed record FoundTimeline(IReadOnlyList<DayCount> Days, IReadOnlyList<FoundEntry> Entries)
{
    /// <summary>Entries of all days.</summary>
    public int Total => Days.Sum(day => day.Entries);
}
