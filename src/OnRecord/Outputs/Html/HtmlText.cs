using System.Buffers;

namespace OnRecord.Outputs.Html;

/// <summary>Writes text so that it is never markup, in elements and in quoted attributes alike. Control characters and
/// lone surrogates, which HTML cannot hold, become U+FFFD.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny(Special);
            if (next < 0)
            {
                writer.Write(text);
                return;
            }

            writer.Write(text[..next]);
            var length = char.IsHighSurrogate(text[next]) && next + 1 < text.Length && char.IsLowSurrogate(text[next + 1]) ? 2 : 1;
            WriteSpecial(writer, text.Slice(next, length));
            text = text[(next + length)..];
        }
    }

    public static string Of(string text)
    {
        using var writer = new StringWriter();
        Write(writer, text);
        return writer.ToString();
    }

    private static void WriteSpecial(TextWriter writer, ReadOnlySpan<char> special)
    {
        var entity = special[0] switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => null,
        };
        if (entity is not null)
        {
            writer.Write(entity);
        }
        else if (special.Length == 2)
        {
            writer.Write(special);
        }
        else
        {
            writer.Write('\uFFFD');
        }
    }

    private static char[] Specials()
    {
        var controls = Enumerable.Range(0, 0xA0).Select(i => (char)i).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
        var surrogates = Enumerable.Range(0xD800, 0x800).Select(i => (char)i);
        return [.. "&<>\"'", .. controls, .. surrogates];
    }
}
