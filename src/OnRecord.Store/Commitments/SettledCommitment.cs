namespace OnRecord.Store.Commitments;

/// <summary>A commitment once what became of it is worked out, without what it was worked out from. Immutable.</summary>
/// <param name="First">Its first announcement.</param>
/// <param name="IsDeadline">Of the announcement that names its day.</param>
/// <param name="Outcomes">In the order they were told.</param>
internal sealed record SettledCommitment(TrackedEvent First, bool IsDeadline, Verdict Verdict, IReadOnlyList<Outcome> Outcomes)
{
    public static SettledCommitment Of(Commitment commitment, Verdict verdict) => new(commitment.First, commitment.Dated.IsDeadline, verdict, [.. commitment.Outcomes]);

    /// <summary>How much more was told later than <see cref="Outcomes"/> holds.</summary>
    public int LeftOut { get; private init; }

    /// <summary>The same with the first of what was told later, and with what decides its state.</summary>
    /// <param name="later">Of what was told later, so much is held in any case.</param>
    public SettledCommitment With(int later)
    {
        var held = new HashSet<Outcome>([.. Outcomes.Take(later), .. Outcomes.DistinctBy(outcome => outcome.Kind), .. Outcomes.Reverse().DistinctBy(outcome => outcome.Kind)], ReferenceEqualityComparer.Instance);
        return this with { Outcomes = [.. Outcomes.Where(held.Contains)], LeftOut = Outcomes.Count - held.Count };
    }

    /// <summary>In memory, about, in bytes.</summary>
    public long Size => TrackedEvent.Size * (1L + Outcomes.Count);
}
