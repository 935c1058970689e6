using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Listing;

/// <summary>Commitments and what became of them.</summary>
public static class CommitmentForm
{
    private const int LongestQuote = 160;

    public static ListForm<FoundCommitment> Form { get; } = new(
    [
        new("id", found => Id(found.Announced)),
        new("state", found => Words.Of(found.State), "State"),
        new("due", found => found.Due, "Day"),
        new("deadline", found => found.IsDeadline ? "true" : "false"),
        new("status", found => Words.Of(found.Announced.Event.Status), "Kind"),
        new("type", found => found.Announced.Event.Type),
        new("cameo", found => found.Announced.Event.Cameo),
        new("actors", found => EventForm.Names(found.Announced, found.Announced.Event.Actors), "Who"),
        new("recipients", found => EventForm.Names(found.Announced, found.Announced.Event.Recipients), "To whom"),
        new("source", found => SourceFields.Name(found.Announced.Report, SourceFields.Find(found.Announced.Report, found.Announced.Event.Attribution)), "On the word of"),
        new("announcements", found => (1 + found.Later.Count(later => later.Kind == OutcomeKind.Repeated)).ToString(CultureInfo.InvariantCulture)),
        new("reason", found => found.Reason, "Because"),
        .. ReportFields.QuoteColumns<FoundCommitment>(found => found.Announced.Report, found => EventForm.Anchor(found.Announced)),
        new("later", found => string.Join(" | ", found.Later.Where(later => later.Kind is not OutcomeKind.Repeated).Select(Told)), "Told later"),
        new("later_reports", found => string.Join("; ", found.Later.Select(later => Id(later.Found)))),
        .. ReportFields.Columns<FoundCommitment>(found => found.Announced.Report).Select(column => column.Name == "outlet" ? column with { Heading = null } : column),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundCommitment found)
    {
        json.WriteString("id", Id(found.Announced));
        json.WriteString("state", Words.Of(found.State));
        json.WriteString("due", found.Due);
        json.WriteBoolean("deadline", found.IsDeadline);
        json.WriteString("reason", found.Reason);
        json.WriteStartObject("announced");
        EventForm.Write(json, found.Announced);
        json.WriteEndObject();
        json.WriteStartArray("later");
        foreach (var later in found.Later)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(later.Kind));
            json.WriteStartArray("reasons");
            foreach (var reason in later.Reasons)
            {
                json.WriteStringValue(reason);
            }

            json.WriteEndArray();
            EventForm.Write(json, later.Found);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Id(FoundEvent found) => found.Report.IdOf(found.Event.Id);

    private static string Told(FoundOutcome later)
    {
        var words = ReportFields.Words(later.Found.Report, EventForm.Anchor(later.Found));
        return $"{Words.Of(later.Kind)}, {ReportFields.Day(later.Found.Report)}: {(words is null ? "" : Wording.Shorten(words, LongestQuote))}";
    }
}
