using System.Text.Json;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.Mcp.Answers;

/// <summary>Where something is told, in whose words.</summary>
internal static class CitationJson
{
    private static readonly Glossary Glossary = Glossary.LoadEmbedded();

    /// <summary>The sentence around a span, with the address and the date of its report.</summary>
    public static void Write(Utf8JsonWriter json, StoredReport report, TextSpan? around)
    {
        var article = report.Record.Article;
        json.WriteString("quotation", around is { } span ? new Excerpt(article).Around(span).Span.Slice(article.Text).ToString() : null);
        json.WriteString("url", article.Url);
        json.WriteString("date", ReportFields.Day(report));
        json.WriteString("outlet", article.Outlet);
        json.WriteString("title", article.Title);
        json.WriteString("report", report.Key);
    }

    /// <summary>On whose word, as a sentence.</summary>
    /// <param name="attribution">Id in the report; null for what the report tells on its own word.</param>
    public static void WriteAttribution(Utf8JsonWriter json, StoredReport report, string? attribution)
    {
        var words = new WordOf(report.Record, Glossary, new Names(report.Record));
        json.WriteString("attribution", string.Concat(words.Sentence(words.Find(attribution)).Select(phrase => phrase.Text)));
        json.WriteString("sourceKind", SourceFields.Kind(report.Attribution(attribution)));
    }

    public static void WriteNames(Utf8JsonWriter json, string name, StoredReport report, IEnumerable<string> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors.Select(actor => ReportFields.NameOf(report, actor)).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(Wording.Clean(actor));
        }

        json.WriteEndArray();
    }
}
