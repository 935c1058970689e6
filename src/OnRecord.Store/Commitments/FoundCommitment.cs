using OnRecord.Store.Queries;

namespace OnRecord.Store.Commitments;

/// <summary>A plan, promise, threat or demand, and what became of it.</summary>
/// <param name="Due">The last day for it, ISO 8601; null when none is told.</param>
/// <param name="IsDeadline">It is to be done by that day, and not on it.</param>
/// <param name="Reason">Why it is in this state.</param>
/// <param name="Announced">The first announcement.</param>
/// <param name="Later">Announced again, done, refused …, each with its words, in the order it was told.</param>
public sealed record FoundCommitment(
    CommitmentState State, string? Due, bool IsDeadline, string Reason, FoundEvent Announced, IReadOnlyList<FoundOutcome> Later)
{
    /// <summary>How much more was told later than <see cref="Later"/> holds, where only some of it was asked for.</summary>
    public int LeftOut { get; init; }
}

/// <summary>Some commitments.</summary>
/// <param name="Counts">Of all that were asked for, whatever their state; a state that none is in is left out.</param>
public sealed record CommitmentPage(IReadOnlyDictionary<CommitmentState, int> Counts, IReadOnlyList<FoundCommitment> Commitments);

/// <param name="Reasons">Why the event is taken for the same thing.</param>
public sealed record FoundOutcome(OutcomeKind Kind, FoundEvent Found, IReadOnlyList<string> Reasons);
