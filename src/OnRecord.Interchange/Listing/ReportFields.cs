using System.Text.Json;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>The fields that every item of a list has: those of its report, and the words it rests on.</summary>
public static class ReportFields
{
    private const int LongestQuote = 320;
    private const int LongestHeadline = 160;

    public static string? Day(StoredReport report) => report.Record.Article.Published?.ToString();

    /// <summary>The title, failing that how the report begins.</summary>
    public static string? Headline(StoredReport report)
    {
        var article = report.Record.Article;
        return article.Title is { Length: > 0 } title ? title
            : article.Blocks.Count > 0 ? Wording.Shorten(Wording.Of(article.Text, article.Blocks[0].Span), LongestHeadline) : null;
    }

    /// <summary>The columns on the report, after an item's own.</summary>
    public static Column<T>[] Columns<T>(Func<T, StoredReport> of) =>
    [
        new("report", item => of(item).Key),
        new("outlet", item => of(item).Record.Article.Outlet, "Outlet"),
        new("published", item => Day(of(item)), "Published"),
        new("title", item => of(item).Record.Article.Title),
        new("url", item => of(item).Record.Article.Url),
    ];

    /// <summary>The columns on the words: the sentence and its place in code points.</summary>
    public static Column<T>[] QuoteColumns<T>(Func<T, StoredReport> of, Func<T, TextSpan?> around) =>
    [
        new("quote", item => Quote(of(item), around(item)) is { } quote ? quote.Slice(of(item).Record.Article.Text).ToString() : null),
        new("quote_start", item => Quote(of(item), around(item)) is { } quote ? $"{new CodePoints(of(item).Record.Article.Text).FromUnit(quote.Start)}" : null),
        new("quote_end", item => Quote(of(item), around(item)) is { } quote ? $"{new CodePoints(of(item).Record.Article.Text).FromUnit(quote.End)}" : null),
        new("words", item => Words(of(item), around(item)), "Words"),
    ];

    public static void Write(Utf8JsonWriter json, StoredReport report)
    {
        var article = report.Record.Article;
        json.WriteStartObject("report");
        json.WriteString("id", report.Key);
        json.WriteString("name", report.Record.Id);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("title", article.Title);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors)
        {
            json.WriteStringValue(author);
        }

        json.WriteEndArray();
        json.WriteString("published", Day(report));
        if (article.Published is { IsLocal: true })
        {
            json.WriteBoolean("publishedLocal", true);
        }

        json.WriteString("language", article.Language);
        json.WriteString("url", article.Url);
        json.WriteNumber("version", report.Version);
        json.WriteBoolean("current", report.IsCurrent);
        json.WriteNumber("carriers", report.Carriers);
        if (report.FirstKey != report.Key)
        {
            json.WriteString("copyOf", report.FirstKey);
        }

        json.WriteEndObject();
    }

    /// <summary>The sentence around a span, with its place in code points.</summary>
    public static void WriteQuote(Utf8JsonWriter json, StoredReport report, TextSpan? around)
    {
        if (Quote(report, around) is not { } quote)
        {
            return;
        }

        var text = report.Record.Article.Text;
        var points = new CodePoints(text);
        json.WriteStartObject("quote");
        json.WriteString("text", quote.Slice(text));
        json.WriteNumber("start", points.FromUnit(quote.Start));
        json.WriteNumber("end", points.FromUnit(quote.End));
        json.WriteEndObject();
    }

    /// <summary>The names of actors of the record, by their ids in it, with the id across reports of those that have one.</summary>
    public static void WriteNames(Utf8JsonWriter json, StoredReport report, IEnumerable<string?> actors)
    {
        json.WriteStartObject("names");
        foreach (var actor in report.Record.Actors.Where(actor => actors.Contains(actor.Id)))
        {
            json.WriteStartObject(actor.Id);
            json.WriteString("name", actor.Name);
            if (report.ActorKeys.TryGetValue(actor.Id, out var key))
            {
                json.WriteString("actor", key);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static string NameOf(StoredReport report, string? actor) => report.Record.Actors.FirstOrDefault(item => item.Id == actor)?.Name ?? "";

    public static string? Words(StoredReport report, TextSpan? around) =>
        Quote(report, around) is { } quote ? Wording.Shorten(Wording.Of(report.Record.Article.Text, quote), LongestQuote) : null;

    private static TextSpan? Quote(StoredReport report, TextSpan? around) => around is { } span ? new Excerpt(report.Record.Article).Around(span).Span : null;
}
