using System.Globalization;
using System.Text.Json;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>Reports, each with the words that match.</summary>
public static class ReportForm
{
    public static ListForm<FoundReport> Form { get; } = new(
    [
        .. ReportFields.Columns<FoundReport>(found => found.Report).Select(column => column.Name == "title" ? column with { Heading = "Title" } : column),
        new("language", found => found.Report.Record.Article.Language),
        new("version", found => found.Report.Version.ToString(CultureInfo.InvariantCulture)),
        new("carriers", found => found.Report.Carriers.ToString(CultureInfo.InvariantCulture), "Carriers"),
        new("events", found => found.Events.ToString(CultureInfo.InvariantCulture), "Events"),
        new("statements", found => found.Statements.ToString(CultureInfo.InvariantCulture)),
        .. ReportFields.QuoteColumns<FoundReport>(found => found.Report, Around),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundReport found)
    {
        json.WriteString("id", found.Report.Key);
        ReportFields.Write(json, found.Report);
        var points = new CodePoints(found.Report.Record.Article.Text);
        json.WriteStartArray("matches");
        foreach (var match in found.Matches)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points.FromUnit(match.Start));
            json.WriteNumberValue(points.FromUnit(match.End));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("events", found.Events);
        json.WriteNumber("statements", found.Statements);
        ReportFields.WriteQuote(json, found.Report, Around(found));
    }

    // Without a match in the text, how the report begins.
    private static TextSpan? Around(FoundReport found) =>
        found.Matches.Select(match => (TextSpan?)match).FirstOrDefault() ?? found.Report.Record.Article.Blocks.Select(block => (TextSpan?)block.Span).FirstOrDefault();
}
