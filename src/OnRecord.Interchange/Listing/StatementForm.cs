using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>What sources say.</summary>
public static class StatementForm
{
    public static ListForm<FoundStatement> Form { get; } = new(
    [
        new("id", found => found.Report.IdOf(found.Attribution.Id)),
        new("source", found => SourceFields.Name(found.Report, found.Attribution), "Source"),
        new("source_kind", found => SourceFields.Kind(found.Attribution), "Kind"),
        new("actor", found => found.Attribution.Actor is { } actor ? found.Report.ActorKeys.GetValueOrDefault(actor) : null),
        new("anonymity_reason", found => found.Attribution.Anonymity?.Reason),
        new("cue", found => Wording.Of(found.Report.Record.Article.Text, found.Attribution.Cue)),
        new("cue_class", found => Words.Of(found.Attribution.CueClass), "Says as"),
        new("quote_kind", found => Words.Of(found.Attribution.Quote), "Quote"),
        new("content", found => Wording.Of(found.Report.Record.Article.Text, found.Attribution.Content), "Content"),
        new("medium", found => found.Attribution.Medium?.Text),
        new("audience", found => found.Attribution.Audience?.Text),
        new("within", found => found.Attribution.Within),
        .. ReportFields.QuoteColumns<FoundStatement>(found => found.Report, Around).Select(column => column with { Heading = null }),
        .. ReportFields.Columns<FoundStatement>(found => found.Report),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundStatement found)
    {
        json.WriteString("id", found.Report.IdOf(found.Attribution.Id));
        ReportFields.Write(json, found.Report);
        RecordJson.WriteFields(json, found.Report.Record, found.Attribution, "quoteKind");
        SourceFields.WriteWords(json, found.Report, found.Attribution);
        ReportFields.WriteNames(json, found.Report, [found.Attribution.Actor]);
        ReportFields.WriteQuote(json, found.Report, Around(found));
        JointFields.WriteLinks(json, found.Report, found.Links);
    }

    private static TextSpan? Around(FoundStatement found) => SourceFields.Around(found.Attribution);
}
