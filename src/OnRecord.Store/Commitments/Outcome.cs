namespace OnRecord.Store.Commitments;

/// <summary>What a later event has to do with a commitment.</summary>
public enum OutcomeKind
{
    /// <summary>The same was announced again.</summary>
    Repeated,
    Kept,
    UnderWay,
    Broken,
    Denied,

    /// <summary>It was put off, or given another day.</summary>
    Superseded,

    /// <summary>Perhaps the same; a person must look. It does not count.</summary>
    Possible,
}

/// <param name="Reasons">Why the event is taken for the same thing.</param>
internal sealed record Outcome(OutcomeKind Kind, TrackedEvent Event, IReadOnlyList<string> Reasons);
