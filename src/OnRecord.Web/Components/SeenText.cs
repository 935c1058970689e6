using System.Buffers;
using Microsoft.AspNetCore.Components.Rendering;

namespace OnRecord.Web.Components;

/// <summary>Writes a report's text so that marks that nobody sees are seen: those that turn the direction of what follows, and those of
/// no width. The text stays as it is; the style sheet shows the code before each.</summary>
internal static class SeenText
{
    private const string Joiners = "\u200C\u200D";

    private static readonly Dictionary<char, string> Names = new()
    {
        ['\u00AD'] = "soft hyphen",
        ['\u200B'] = "zero width space",
        ['\u200C'] = "zero width non-joiner",
        ['\u200D'] = "zero width joiner",
        ['\u200E'] = "left-to-right mark",
        ['\u200F'] = "right-to-left mark",
        ['\u202A'] = "left-to-right embedding",
        ['\u202B'] = "right-to-left embedding",
        ['\u202C'] = "pop directional formatting",
        ['\u202D'] = "left-to-right override",
        ['\u202E'] = "right-to-left override",
        ['\u2060'] = "word joiner",
        ['\u2066'] = "left-to-right isolate",
        ['\u2067'] = "right-to-left isolate",
        ['\u2068'] = "first strong isolate",
        ['\u2069'] = "pop directional isolate",
        ['\uFEFF'] = "zero width no-break space",
    };

    private static readonly SearchValues<char> Unseen = SearchValues.Create([.. Names.Keys]);

    public static void AddSeen(this RenderTreeBuilder builder, string text)
    {
        builder.OpenRegion(0);
        var start = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            builder.AddContent(1, text[start..at]);
            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "class", "unseen-mark");
            builder.AddAttribute(4, "title", Names[text[at]]);
            builder.AddAttribute(5, "data-code", $"{(int)text[at]:X4}");
            builder.AddContent(6, text[at].ToString());
            builder.CloseElement();
            start = at + 1;
        }

        builder.AddContent(7, text[start..]);
        builder.CloseRegion();
    }

    private static int Next(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAny(Unseen) is var found and >= 0)
        {
            if (!IsSpelling(text, from + found))
            {
                return from + found;
            }

            from += found + 1;
        }

        return -1;
    }

    // Between letters of scripts that join theirs, and between pictures, joiners are part of the spelling.
    private static bool IsSpelling(string text, int at) => Joiners.Contains(text[at]) && at > 0 && at + 1 < text.Length && text[at - 1] >= '\u0600' && text[at + 1] >= '\u0600';
}
