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
        new("was", decision => ReviewedWords.Of(decision.Was), "Coded as"),
        new("becomes", decision => decision.Becomes is { } form ? ReviewedWords.Of(form) : null),
        new("note", decision => decision.Note),
        new("undoes", decision => decision.Undoes is { } undone ? ReviewedWords.Number(undone) : null),
        new("active", decision => decision.IsActive ? "true" : "false"),
        new("found_at", decision => string.Join("; ", decision.FoundAt)),
        new("holds", decision => decision.Kind == ReviewKind.Undo ? "" : !decision.IsActive ? "undone" : decision.IsOrphaned ? "orphaned" : "holds", "Holds"),
    ], DecisionJson.Write);

    /// <summary>What was decided, in words.</summary>
    public static string Told(ReviewDecision decision) => decision.Kind switch
    {
        ReviewKind.Undo => $"decision {ReviewedWords.Number(decision.Undoes ?? 0)} on {decision.Item} is undone",
        ReviewKind.Edit => $"{decision.Item} is {ReviewedWords.Of(decision.Becomes!)}",
        ReviewKind.Accept => $"{decision.Item} is right",
        ReviewKind.Reject => $"{decision.Item} is not in the report",
        _ => $"{decision.Item}: {decision.Note}",
    };
}
