namespace OnRecord.Store.Reviews;

/// <summary>What a reviewer does with an item. The first four are verdicts: the item is there as coded, it is not there, it is there
/// and some of it is wrong, or it is there and was not coded.</summary>
public enum ReviewKind
{
    Accept,
    Reject,
    Edit,
    Add,
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
