using System.Net;
using System.Text;
using System.Text.Json;

namespace OnRecord.Reading.Structured;

/// <summary>The text of a ninjs item as HTML, with the captions of its pictures.</summary>
internal sealed record NinjsText(ReadOnlyMemory<byte> Bytes)
{
    private const int MostPictures = 20;

    private static readonly string[] Bodies = ["body_html", "body_xhtml", "body_html5", "body_text", "body_plain", "description_html", "description_text"];

    /// <summary>Null when the object has neither text nor headline; empty when it has a headline only.</summary>
    public static NinjsText? Of(JsonElement json)
    {
        var body = Body(json);
        if (body is null)
        {
            return Headline(json) is null ? null : new NinjsText(default(ReadOnlyMemory<byte>));
        }

        var html = new StringBuilder();
        foreach (var (caption, credit) in Captions(json).Take(MostPictures))
        {
            html.Append("<figure><figcaption>").Append(WebUtility.HtmlEncode(credit is null ? caption : $"{caption} {credit}")).Append("</figcaption></figure>\n");
        }

        return new NinjsText(Encoding.UTF8.GetBytes(html.Append(body).ToString()));
    }

    public static string? Headline(JsonElement json)
    {
        var headline = json.Text("headline")
            ?? json.Objects("headlines").OrderBy(h => h.Text("role") is "main" or "headline" ? 0 : 1).Select(h => h.Text("value")).FirstOrDefault(v => v is not null)
            ?? json.Text("title");
        return headline is null ? null : WebUtility.HtmlDecode(headline);
    }

    private static string? Body(JsonElement json)
    {
        foreach (var body in json.Objects("bodies").OrderBy(b => b.Text("role") is "main" or null ? 0 : 1))
        {
            if (body.Text("value") is { } value)
            {
                return body.Text("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? value.Contains("</p>", StringComparison.OrdinalIgnoreCase) ? value : Paragraphs(value);
            }
        }

        foreach (var name in Bodies)
        {
            if (json.Text(name) is { } text)
            {
                return name.Contains("html", StringComparison.Ordinal) ? text : Paragraphs(text);
            }
        }

        return null;
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length);
        foreach (var line in Plain.PlainLines.Split(text))
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(line.Text)).Append("</p>\n");
        }

        return html.ToString();
    }

    // Version 1 keys the associated items by name, later ones list them.
    private static IEnumerable<(string Caption, string? Credit)> Captions(JsonElement json)
    {
        if (!json.TryGetProperty("associations", out var associations))
        {
            return [];
        }

        var items = associations.ValueKind switch
        {
            JsonValueKind.Object => associations.EnumerateObject().Select(p => p.Value).ToArray(),
            JsonValueKind.Array => [.. associations.EnumerateArray()],
            _ => [],
        };
        return items.Where(item => item.ValueKind == JsonValueKind.Object && item.Text("type") is "picture" or "graphic")
            .Select(item => (Caption: item.Text("description_text") ?? item.Text("body_text") ?? item.Text("headline"), Credit: item.Text("byline")))
            .Where(item => item.Caption is not null).Select(item => (item.Caption!, item.Credit));
    }
}
