using System.Globalization;
using System.Text.Json;
using OnRecord.Store.Stories;

namespace OnRecord.Interchange.Listing;

/// <summary>The reports of one story, each with why it belongs to it.</summary>
public static class StoryReportForm
{
    public static ListForm<FoundStoryReport> Form { get; } = new(
    [
        new("published", found => ReportFields.Day(found.Report), "Published"),
        new("outlet", found => found.Report.Record.Article.Outlet, "Outlet"),
        new("headline", found => ReportFields.Headline(found.Report), "Headline"),
        new("carriers", found => Text(found.Report.Carriers), "Carriers"),
        new("likeness", found => found.Likeness?.ToString(CultureInfo.InvariantCulture), "Likeness"),
        new("because", found => string.Join("; ", found.Because), "Because of"),
        new("joined_to", found => found.JoinedTo),
        new("report", found => found.Report.Key, "Id"),
        new("url", found => found.Report.Record.Article.Url),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundStoryReport found)
    {
        json.WriteString("id", found.Report.Key);
        ReportFields.Write(json, found.Report);
        json.WriteString("headline", ReportFields.Headline(found.Report));
        json.WriteString("joinedTo", found.JoinedTo);
        if (found.Likeness is { } likeness)
        {
            json.WriteNumber("likeness", likeness);
        }

        json.WriteStartArray("because");
        foreach (var term in found.Because)
        {
            json.WriteStringValue(term);
        }

        json.WriteEndArray();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
