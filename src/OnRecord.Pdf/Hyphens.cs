using System.Text;

namespace OnRecord.Pdf;

/// <summary>Joins lines, and words that a line end divides. A hyphen stays where the text has the word with it elsewhere, and
/// goes where not.</summary>
internal sealed class Hyphens
{
    private readonly HashSet<string> _hyphenated = new(StringComparer.OrdinalIgnoreCase);

    public Hyphens(IEnumerable<string> lines)
    {
        foreach (var word in lines.SelectMany(line => line.Split(' ')))
        {
            var trimmed = word.Trim('“', '”', '"', '\'', '’', ',', '.', ';', ':', '(', ')');
            if (trimmed.AsSpan(0, Math.Max(0, trimmed.Length - 1)).Contains('-'))
            {
                _hyphenated.Add(trimmed);
            }
        }
    }

    public string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var words = line.Replace("\u00AD", "", StringComparison.Ordinal).Trim();
            if (words.Length == 0)
            {
                continue;
            }

            var isSoft = text.Length > 0 && line.Length > 0 && text[^1] == '\u00AD';
            if (text.Length > 1 && text[^1] is '-' or '‐' && char.IsLetter(text[^2]) && char.IsLower(words[0]))
            {
                text.Length -= IsCompound(text, words) ? 0 : 1;
            }
            else if (text.Length > 0 && !isSoft)
            {
                text.Append(' ');
            }

            text.Append(words);
        }

        return text.ToString();
    }

    private bool IsCompound(StringBuilder text, string next)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
        {
            start--;
        }

        var end = next.AsSpan().IndexOfAnyExcept(Letters);
        return _hyphenated.Contains($"{text.ToString(start, text.Length - start)}{(end < 0 ? next : next[..end])}");
    }

    private static System.Buffers.SearchValues<char> Letters { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-");
}
