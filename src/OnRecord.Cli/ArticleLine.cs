using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary>An article as one line of JSON. The body holds paragraphs, headings, list items and quotations, with an
/// empty line between; headline and captions stand in fields of their own.</summary>
internal static class ArticleLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Article article)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("title", article.Title);
            Write(json, "authors", article.Authors);
            json.WriteString("date", article.Published?.ToString());
            json.WriteString("modified", article.Modified?.ToString());
            json.WriteString("outlet", article.Outlet);
            json.WriteString("language", article.Language);
            json.WriteString("body", Body(article));
            Write(json, "captions", Texts(article, b => b.Kind == BlockKind.Caption));
            json.WriteString("url", article.Url);
            json.WriteString("status", Words.Of(article.Status));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    public static string Body(Article article) =>
        string.Join("\n\n", Texts(article, b => b.Kind is not (BlockKind.Headline or BlockKind.Caption or BlockKind.EntryTime)));

    private static IEnumerable<string> Texts(Article article, Func<Block, bool> isWanted) =>
        article.Blocks.Where(isWanted).Select(b => b.Span.Slice(article.Text).ToString());

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
