namespace OnRecord.Store.Tellings;

public enum LinkKind
{
    /// <summary>Another source says the same.</summary>
    Corroborates,

    /// <summary>Both cannot be true, or not at the same time.</summary>
    Contradicts,

    /// <summary>A source says that it is not so.</summary>
    Denies,
}

/// <param name="Item">Id of an event in its report, or of a statement that denies one.</param>
internal sealed record ClaimLink(long Report, string Item, long Other, string OtherItem, LinkKind Kind, string Why, string Day);
