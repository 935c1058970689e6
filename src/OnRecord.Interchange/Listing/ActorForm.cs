using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>Actors known across reports.</summary>
public static class ActorForm
{
    public static ListForm<FoundActor> Form { get; } = new(
    [
        new("id", found => found.Key, "Id"),
        new("name", found => found.Name, "Name"),
        new("kind", found => Words.Of(found.Kind), "Kind"),
        new("country", found => found.Country, "Country"),
        new("wikidata", found => found.Wikidata),
        new("reports", found => Text(found.Reports), "Reports"),
        new("acted", found => Text(found.Acted), "Acted"),
        new("received", found => Text(found.Received), "Received"),
        new("statements", found => Text(found.Statements), "Said"),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
        .. ReportFields.QuoteColumns<FoundActor>(found => found.EvidenceReport, found => found.Evidence).Select(column => column with { Heading = null }),
        .. ReportFields.Columns<FoundActor>(found => found.EvidenceReport).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundActor found)
    {
        json.WriteString("id", found.Key);
        json.WriteString("name", found.Name);
        json.WriteString("kind", Words.Of(found.Kind));
        json.WriteString("country", found.Country);
        if (found.Wikidata is { } item)
        {
            json.WriteString("wikidata", item);
        }

        json.WriteNumber("reports", found.Reports);
        json.WriteNumber("acted", found.Acted);
        json.WriteNumber("received", found.Received);
        json.WriteNumber("statements", found.Statements);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteStartObject("evidence");
        ReportFields.Write(json, found.EvidenceReport);
        var points = new CodePoints(found.EvidenceReport.Record.Article.Text);
        json.WriteNumber("start", points.FromUnit(found.Evidence.Start));
        json.WriteNumber("end", points.FromUnit(found.Evidence.End));
        ReportFields.WriteQuote(json, found.EvidenceReport, found.Evidence);
        json.WriteEndObject();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
