namespace OnRecord.Store.Commitments;

/// <summary>A commitment once what became of it is worked out, without what it was worked out from. Immutable.</summary>
/// <param name="First">Its first announcement.</param>
/// <param name="IsDeadline">Of the announcement that names its day.</param>
/// <param name="Outcomes">In the order they were told.</param>
internal sealed record SettledCommitment(TrackedEvent First, bool IsDeadline, Verdict Verdict, IReadOnlyList<Outcome> Outcomes)
{
    public static SettledCommitment Of(Commitment commitment, Verdict verdict) => new(commitment.First, commitment.Dated.IsDeadline, verdict, [.. commitment.Outcomes]);

    /// <summary>In memory, about, in bytes.</summary>
    public long Size => TrackedEvent.Size * (1L + Outcomes.Count);
}
