namespace OnRecord.Store.Versions;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

public enum ChangedPart
{
    Title,
    Paragraph,
    Event,
    Statement,
    Relation,
}

/// <summary>One thing that a version of a report says otherwise than the version before.</summary>
/// <param name="Before">Its wording before; null when it was added.</param>
/// <param name="After">Its wording now; null when it was removed.</param>
public sealed record Change(ChangedPart Part, ChangeKind Kind, string? Before, string? After);
