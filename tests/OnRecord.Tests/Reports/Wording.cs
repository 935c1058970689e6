using OnRecord.Text;

namespace OnRecord.Tests.Reports;

/// <summary>Compares wordings as a reader does: blind to case, to the shape of quotation marks, to an article in front and
/// to a possessive ending.</summary>
internal static class Wording
{
    private static readonly string[] Openers = ["the ", "a ", "an ", "that "];

    public static string Fold(string text) =>
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('\n', ' ').ToLowerInvariant();

    public static string Bare(string text)
    {
        var bare = Fold(text).Trim(' ', '"', '\'', ',', '.', ';', ':', '!', '?', '—', '–', '-');
        while (Openers.FirstOrDefault(o => bare.StartsWith(o, StringComparison.Ordinal)) is { } opener)
        {
            bare = bare[opener.Length..].TrimStart(' ', '"', '\'');
        }

        return bare.EndsWith("'s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    public static bool Contains(string? text, string part) => text is not null && Fold(text).Contains(Bare(part), StringComparison.Ordinal);

    /// <summary>Where the text has these words. Brackets narrow the find to a part of them: <c>[She] said</c>.</summary>
    public static List<TextSpan> Find(string text, string words)
    {
        var open = words.IndexOf('[', StringComparison.Ordinal);
        var close = words.IndexOf(']', StringComparison.Ordinal) - 1;
        var phrase = Fold(words.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var (from, to) = open < 0 ? (0, phrase.Length) : (open, close);
        var (folded, found) = (Fold(text), new List<TextSpan>());
        for (var at = folded.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (IsEdge(folded, at) && IsEdge(folded, at + phrase.Length))
            {
                found.Add(new TextSpan(at + from, at + to));
            }
        }

        return found;
    }

    private static bool IsEdge(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);
}
