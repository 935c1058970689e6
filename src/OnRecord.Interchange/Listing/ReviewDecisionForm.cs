using OnRecord.Outputs;
using OnRecord.Store.Reviews;

namespace OnRecord.Interchange.Listing;

/// <summary>Decisions of reviewers.</summary>
public static class ReviewDecisionForm
{
    public static ListForm<ReviewDecision> Form { get; } = new(
    [
        new("number", decision => ReviewedWords.Number(decision.Number), "Number"),
        new("id", decision => decision.Key),
        new("decided", decision => decision.Decided, "Decided"),
        new("by", decision => decision.By, "By"),
        new("kind", decision => Words.Of(decision.Kind)),
        new("report", decision => decision.Report),
        new("address", decision => decision.Address),
        new("item", decision => decision.Item),
        new("told", Told, "Decision"),
        new("was", decision => Coded(decision) is { } form ? ReviewedWords.Of(form) : null, "Coded as"),
        new("becomes", decision => (decision.Kind == ReviewKind.Add ? decision.Was : decision.Becomes) is { } form ? ReviewedWords.Of(form) : null),
        new("note", decision => decision.Note),
        new("undoes", decision => decision.Undoes is { } undone ? ReviewedWords.Number(undone) : null),
        new("active", decision => decision.IsActive ? "true" : "false"),
        new("found_at", decision => string.Join("; ", decision.FoundAt)),
        new("holds", decision => decision.Kind == ReviewKind.Undo ? "" : !decision.IsActive ? "undone" : decision.IsOrphaned ? "orphaned" : "holds", "Holds"),
    ], DecisionJson.Write);

    /// <summary>The item as it was coded; null for one that was not.</summary>
    public static ItemForm<TextQuote>? Coded(ReviewDecision decision) => AddedItem.Is(decision.Item) ? null : decision.Was;

    /// <summary>What was decided, in words.</summary>
    public static string Told(ReviewDecision decision) => decision.Kind switch
    {
        ReviewKind.Undo => $"decision {ReviewedWords.Number(decision.Undoes ?? 0)} on {decision.Item} is undone",
        ReviewKind.Edit => $"{decision.Item} is {ReviewedWords.Of(decision.Becomes!)}",
        ReviewKind.Accept => $"{decision.Item} is right",
        ReviewKind.Add => $"{decision.Item} was missed, {ReviewedWords.Of(decision.Was)}",
        ReviewKind.Reject => $"{decision.Item} is not in the report",
        _ => $"{decision.Item}: {decision.Note}",
    };
}
