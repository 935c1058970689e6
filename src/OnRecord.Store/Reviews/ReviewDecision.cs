using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>What a reviewer decided on an item. Decisions are never changed or taken away: an undo is one more.</summary>
/// <param name="Number">In this record.</param>
/// <param name="Key">The id of the decision, the same in every record.</param>
/// <param name="Decided">ISO 8601, UTC.</param>
/// <param name="Report">Id of the report that was read.</param>
/// <param name="Address">Where it stood; null for a report without an address.</param>
/// <param name="Item">Id that the item had in the report then; see <see cref="AddedItem"/> for one that a reviewer added.</param>
/// <param name="Coding">A hash of all items of its kind that the report had then; <paramref name="Coded"/>, how many these were.</param>
/// <param name="Was">The item as it was coded, or of an addition as it is added.</param>
/// <param name="Becomes">Of an edit, the item as it should be.</param>
/// <param name="Undoes">Of an undo, the number of what it undoes.</param>
/// <param name="IsActive">It is no undo and was not undone.</param>
/// <param name="FoundAt">Ids of the item in current reports of the record; none when it was not found again.</param>
public sealed record ReviewDecision(
    long Number, string Key, string Decided, string By, ReviewKind Kind, string Report, string TextHash, string? Address, string Item,
    string Coding, int Coded, ItemForm<TextQuote> Was, ItemForm<TextQuote>? Becomes, string? Note, long? Undoes, bool IsActive, IReadOnlyList<string> FoundAt)
{
    public bool IsVerdict => Kind is ReviewKind.Accept or ReviewKind.Reject or ReviewKind.Edit or ReviewKind.Add;

    /// <summary>It holds, and its item is in no current report.</summary>
    public bool IsOrphaned => IsActive && FoundAt.Count == 0;

    /// <summary>The item as the reviewer says it is; null when it says that there is none, or nothing.</summary>
    public ItemForm<TextQuote>? Right => Kind switch
    {
        ReviewKind.Accept or ReviewKind.Add => Was,
        ReviewKind.Edit => Becomes,
        _ => null,
    };
}

/// <summary>An item to be added that was not coded.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Form">The item, in spans of the report's text.</param>
/// <param name="Note">A remark, or null.</param>
public sealed record Addition(string Report, ItemForm<TextSpan> Form, string? Note = null);

/// <summary>A decision to be taken on an item, coded or added.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Item">Id of the item in the report.</param>
/// <param name="Kind">Accept, reject, edit or note.</param>
public sealed record Judgement(string Report, string Item, ReviewKind Kind)
{
    /// <summary>Of an edit, the item as it should be, in spans of the report's text.</summary>
    public ItemForm<TextSpan>? Becomes { get; init; }

    /// <summary>Of a note its words; of a verdict, a remark or null.</summary>
    public string? Note { get; init; }

    /// <summary>The item as the reviewer saw it; null when that does not matter.</summary>
    public ItemForm<TextSpan>? Shown { get; init; }

    /// <summary>The number of the reviewer's own last verdict on the item that the reviewer knew of, 0 for none; null when that does not matter.</summary>
    public long? Known { get; init; }
}

/// <summary>Thrown when what a reviewer decided on is not any more what the reviewer saw.</summary>
public sealed class ReviewConflictException(string message) : Exception(message);
