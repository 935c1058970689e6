namespace OnRecord.Store.Reviews;

/// <summary>What a reviewer does with an item. The first three are verdicts: the item is there as coded, it is not there, or it is there
/// and some of it is wrong.</summary>
public enum ReviewKind
{
    Accept,
    Reject,
    Edit,
    Note,
    Undo,
}

public enum ItemKind
{
    Event,
    Statement,
    Relation,
}

/// <summary>The parts of items that have words.</summary>
public enum ItemPart
{
    Anchor,
    Actor,
    Recipient,
    Source,
    Cue,
    Content,
    Subject,
    Object,
    Evidence,
}
