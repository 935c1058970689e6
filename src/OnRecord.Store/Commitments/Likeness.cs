namespace OnRecord.Store.Commitments;

/// <summary>Why two events of one doer are taken for the same thing, each reason for people to read; or why not.</summary>
/// <param name="IsConflict">Something stated differs: whom it concerns, or when.</param>
/// <param name="NeedsLess">Neither names anybody else, so that one reason is enough.</param>
internal sealed record Likeness(IReadOnlyList<string> Reasons, bool IsConflict, bool NeedsLess)
{
    public static readonly Likeness Conflict = new([], true, false);

    /// <summary>Nothing speaks for it or against it.</summary>
    public static readonly Likeness None = new([], false, false);

    // Chosen by judgement before it was measured (docs/record-store.md): a type and a doer alone fit most deeds of a busy actor.
    private const int Enough = 2;

    public bool IsEnough => !IsConflict && Reasons.Count >= (NeedsLess ? 1 : Enough);

    /// <summary>Worth a look by a person, and no more.</summary>
    public bool IsHint => !IsConflict && !IsEnough && Reasons.Count > 0;
}
