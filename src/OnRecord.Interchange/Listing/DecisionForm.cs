using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Actors;

namespace OnRecord.Interchange.Listing;

/// <summary>Decisions on which actors are one.</summary>
public static class DecisionForm
{
    public static ListForm<ActorDecision> Form { get; } = new(
    [
        new("number", decision => decision.Number.ToString(CultureInfo.InvariantCulture), "Number"),
        new("decided", decision => decision.Decided, "Decided"),
        new("by", decision => decision.By, "By"),
        new("kind", decision => Words.Of(decision.Kind)),
        new("actor", decision => decision.Actor),
        new("other", decision => decision.Other),
        new("reports", decision => string.Join("; ", decision.Reports)),
        new("undoes", decision => decision.Undoes?.ToString(CultureInfo.InvariantCulture)),
        new("active", decision => decision.IsActive ? "true" : "false"),
        new("told", Told, "Decision"),
        new("holds", decision => decision.Kind == DecisionKind.Undo ? "" : decision.IsActive ? "holds" : "undone", "Holds"),
    ], (json, decision) =>
    {
        json.WriteNumber("number", decision.Number);
        json.WriteString("decided", decision.Decided);
        json.WriteString("by", decision.By);
        json.WriteString("kind", Words.Of(decision.Kind));
        json.WriteString("actor", decision.Actor);
        json.WriteString("other", decision.Other);
        json.WriteStartArray("reports");
        decision.Reports.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        if (decision.Undoes is { } undone)
        {
            json.WriteNumber("undoes", undone);
        }

        json.WriteBoolean("active", decision.IsActive);
    });

    /// <summary>What was decided, in words.</summary>
    public static string Told(ActorDecision decision) => decision.Kind switch
    {
        DecisionKind.Merge => $"{decision.Other} is {decision.Actor}",
        DecisionKind.Split => $"{decision.Reports.Count.ToString(CultureInfo.InvariantCulture)} of the reports on {decision.Actor} speak of another, {decision.Other}",
        _ => $"decision {decision.Undoes?.ToString(CultureInfo.InvariantCulture)} is undone",
    };
}
