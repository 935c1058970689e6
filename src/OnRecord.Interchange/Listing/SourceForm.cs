using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>Who supplies what.</summary>
public static class SourceForm
{
    public static ListForm<FoundSource> Form { get; } = new(
    [
        new("actor", found => found.Actor),
        new("name", found => found.Name),
        new("source", found => found.Name ?? $"({Words.Of(found.Kind)}, known by their reports alone)", "Source"),
        new("source_kind", found => Words.Of(found.Kind), "Kind"),
        new("statements", found => Text(found.Statements), "Statements"),
        new("texts", found => Text(found.Texts), "Texts"),
        new("outlets", found => Text(found.Outlets), "Outlets"),
        new("direct", found => Text(found.Direct), "Direct"),
        new("anonymity_stated", found => Text(found.Reasoned), "Anonymity stated"),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
        new("content", found => Content(found), "Latest words"),
        .. ReportFields.QuoteColumns<FoundSource>(found => found.Example.Report, Around).Select(column => column with { Heading = null }),
        .. ReportFields.Columns<FoundSource>(found => found.Example.Report).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundSource found)
    {
        json.WriteString("actor", found.Actor);
        json.WriteString("name", found.Name);
        json.WriteString("sourceKind", Words.Of(found.Kind));
        json.WriteNumber("statements", found.Statements);
        json.WriteNumber("texts", found.Texts);
        json.WriteNumber("outlets", found.Outlets);
        json.WriteNumber("direct", found.Direct);
        json.WriteNumber("anonymityStated", found.Reasoned);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteStartObject("example");
        json.WriteString("id", found.Example.Report.IdOf(found.Example.Attribution.Id));
        ReportFields.Write(json, found.Example.Report);
        RecordJson.WriteFields(json, found.Example.Report.Record, found.Example.Attribution, "quoteKind");
        SourceFields.WriteWords(json, found.Example.Report, found.Example.Attribution);
        ReportFields.WriteQuote(json, found.Example.Report, Around(found));
        json.WriteEndObject();
    }

    private static string Content(FoundSource found) => Wording.Shorten(Wording.Of(found.Example.Report.Record.Article.Text, found.Example.Attribution.Content), 160);

    private static TextSpan? Around(FoundSource found) => SourceFields.Around(found.Example.Attribution);

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
