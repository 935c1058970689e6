using System.Globalization;
using System.Text.Json;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.Citations;

/// <summary>CSL-JSON: an item for each report, in one array.</summary>
internal static class CslFormat
{
    public static ExportFormat Format { get; } = new("csl", "citations of the reports as CSL-JSON", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var items = new JsonLines(job.Target.Open("reports.json"), isArray: true);
        foreach (var report in job.EachReport())
        {
            items.Write(json => Item(json, report));
        }

        items.Complete();
    }

    private static void Item(Utf8JsonWriter json, ReportView report)
    {
        var article = report.Article;
        json.WriteString("id", report.Key);
        json.WriteString("type", "article-newspaper");
        json.Optional("title", article.Title);
        if (article.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var author in article.Authors)
            {
                json.WriteStartObject();
                json.WriteString("literal", author);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (report.Day is { } day)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in day.Split('-'))
            {
                json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
            }

            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.Optional("container-title", article.Outlet);
        json.Optional("URL", article.Url);
        json.Optional("language", article.Language);
    }
}
