namespace OnRecord.Store.Actors;

public enum DecisionKind
{
    Merge,
    Split,
    Undo,
}

/// <summary>What a user decided on actors. Decisions are never changed or taken away: an undo is one more.</summary>
/// <param name="Decided">ISO 8601, UTC.</param>
/// <param name="Actor">Id of the actor across reports; null for an undo.</param>
/// <param name="Other">Of a merge, the actor that is one with it; of a split, the actor that some reports speak of instead.</param>
/// <param name="Reports">Of a split, ids of these reports.</param>
/// <param name="Undoes">Of an undo, the number of what it undoes.</param>
/// <param name="IsActive">It was not undone.</param>
public sealed record ActorDecision(
    long Number, string Decided, string By, DecisionKind Kind, string? Actor, string? Other, IReadOnlyList<string> Reports, long? Undoes, bool IsActive);
