using System.Text.Json;
using OnRecord.Coding.Factuality;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Training.Factuality;

/// <summary>Reads annotated sentences: JSON lines with <c>text</c> and <c>events</c> of <c>start</c>, <c>end</c> (code
/// points) and <c>factuality</c>. Events whose span holds no token are left out.</summary>
public static class FactualityExamples
{
    /// <param name="analyze">Parses a text.</param>
    public static IEnumerable<FactualityExample> Read(string path, Genre genre, Func<string, Document> analyze)
    {
        ArgumentNullException.ThrowIfNull(analyze);
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var document = analyze(text);
            foreach (var item in json.RootElement.GetProperty("events").EnumerateArray())
            {
                var span = new TextSpan(Utf16(text, item.GetProperty("start").GetInt32()), Utf16(text, item.GetProperty("end").GetInt32()));
                var tokens = document.TokensIn(span);
                if (!tokens.IsEmpty)
                {
                    yield return new FactualityExample(document, Head(document, tokens), item.GetProperty("factuality").GetDouble(), genre);
                }
            }
        }
    }

    // The token of the span that is governed from outside it.
    private static int Head(Document document, TokenSpan tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!tokens.Contains(document[i].Head))
            {
                return i;
            }
        }

        return tokens.Start;
    }

    private static int Utf16(string text, int codePoints)
    {
        var position = 0;
        for (; codePoints > 0 && position < text.Length; codePoints--)
        {
            position += char.IsSurrogatePair(text, position) ? 2 : 1;
        }

        return position;
    }
}
