using System.Net;
using System.Text.Json;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>JSON Feed, versions 1 and 1.1 (jsonfeed.org).</summary>
internal sealed class JsonFeedReports(ReadingLexicon lexicon)
{
    private const string Version = "jsonfeed.org/version/1";

    private static readonly string[] ParagraphEnds = ["\r\n\r\n", "\n\n"];

    private readonly EntryReports _reports = new(lexicon);

    public static bool IsFeed(JsonElement json) =>
        json.Text("version")?.Contains(Version, StringComparison.OrdinalIgnoreCase) == true && json.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array;

    public IEnumerable<FoundReport> Of(JsonElement json, ReportSource source, EntryIds ids)
    {
        var feed = new FeedEntry { Title = json.Text("title"), Language = json.Text("language") };
        return json.Objects("items").Select(item => _reports.Of(Entry(item), feed, source, ids, []));
    }

    private static FeedEntry Entry(JsonElement item)
    {
        var entry = new FeedEntry
        {
            Key = item.Text("id"),
            Title = item.Text("title"),
            Link = item.Text("url") ?? item.Text("external_url"),
            Date = item.Text("date_published"),
            Updated = item.Text("date_modified"),
            Content = item.Text("content_html") ?? (item.Text("content_text") is { } text ? Paragraphs(text) : null),
            Summary = item.Text("summary") is { } summary ? WebUtility.HtmlEncode(summary) : null,
            Language = item.Text("language"),
        };
        var authors = item.Objects("authors");
        entry.Authors.AddRange((item.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object ? authors.Append(one) : authors).Select(author => author.Text("name")).OfType<string>());
        return entry;
    }

    private static string Paragraphs(string text) =>
        string.Concat(text.Split(ParagraphEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => $"<p>{WebUtility.HtmlEncode(part)}</p>"));
}
