using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Timelines;

public enum EntryKind
{
    Happened,
    UnderWay,

    /// <summary>Planned, promised, threatened or demanded, on the day it was told.</summary>
    Announced,

    /// <summary>The day set for what was announced.</summary>
    Due,
    Denied,
    DidNotHappen,

    /// <summary>Possible, or on a condition.</summary>
    Possible,
}

/// <summary>Something on a day, as often as it was told.</summary>
/// <param name="Day">ISO 8601.</param>
/// <param name="Texts">Distinct texts that tell of it.</param>
/// <param name="Told">Its first telling.</param>
/// <param name="State">Of what was announced or is due: what became of it.</param>
/// <param name="Reason">Why it is in this state.</param>
public sealed record FoundEntry(string Day, EntryKind Kind, int Texts, FoundEvent Told, CommitmentState? State, string? Reason)
{
    /// <summary>The last day for what was announced, ISO 8601; null when none is told.</summary>
    public string? Due { get; init; }
}
