namespace OnRecord.Evaluation.Events;

/// <summary>An event as scored.</summary>
/// <param name="Alternatives">Other types that gold accepts; empty for a prediction.</param>
/// <param name="Confidence">Of a prediction, in [0, 1].</param>
public sealed record ScoredEvent(
    string Type,
    IReadOnlySet<string> Alternatives,
    string? Mode,
    IReadOnlyList<ScoredParticipant> Actors,
    IReadOnlyList<ScoredParticipant> Recipients,
    double Confidence = 1)
{
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>The words that stand for the event, in code points; empty where gold does not mark them.</summary>
    public IReadOnlyList<(int Start, int End)> Anchor { get; init; } = [];

    /// <summary>The type is right, and the words overlap where both are known.</summary>
    internal bool IsThere(ScoredEvent predicted) => IsType(predicted)
        && (Anchor.Count == 0 || predicted.Anchor.Count == 0 || Anchor.Any(gold => predicted.Anchor.Any(found => gold.Start < found.End && found.Start < gold.End)));

    internal bool IsType(ScoredEvent predicted) => predicted.Type == Type || Alternatives.Contains(predicted.Type);

    internal bool HasActor(ScoredEvent predicted) =>
        Any(Actors, IsReciprocal ? [.. predicted.Actors, .. predicted.Recipients] : predicted.Actors);

    internal bool HasRecipient(ScoredEvent predicted) => IsReciprocal || Any(Recipients, predicted.Recipients);

    /// <summary>Actor and recipient; of a reciprocal event both sides, whatever slots the prediction puts them in.</summary>
    internal bool HasBoth(ScoredEvent predicted) => IsReciprocal
        ? Actors.All(gold => predicted.Actors.Concat(predicted.Recipients).Any(gold.Matches))
        : HasActor(predicted) && HasRecipient(predicted);

    internal string Key => $"{Type}|{Keys(Actors)}|{Keys(Recipients)}";

    private bool IsReciprocal => Recipients.Count == 0 && Actors.Count > 1;

    // Gold without a side accepts any: the recipient is optional.
    private static bool Any(IReadOnlyList<ScoredParticipant> gold, IReadOnlyList<ScoredParticipant> predicted) =>
        gold.Count == 0 || gold.Any(g => predicted.Any(g.Matches));

    private static string Keys(IReadOnlyList<ScoredParticipant> participants) => string.Join(',', participants.Select(p => p.Key).Order(StringComparer.Ordinal));
}
