using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

internal enum FurnitureKind
{
    None,

    /// <summary>The line belongs to the page.</summary>
    Line,

    /// <summary>The line opens a list of links; the short lines after it belong to the page as well.</summary>
    Section,
}

/// <summary>Tells lines of the page ("Advertisement", "Read more: …") from lines of the report. Case, outer white
/// space and closing punctuation do not count.</summary>
internal sealed class FurnitureLines
{
    /// <summary>A line longer than this is prose even when it starts like furniture.</summary>
    private const int LongestPrefixed = 160;

    private static readonly string[] Kinds = ["line", "prefix", "section"];

    private readonly Dictionary<string, FurnitureKind> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _prefixes = new(StringComparer.Ordinal);

    public static FurnitureLines Load(TsvTable table)
    {
        var lines = new FurnitureLines();
        foreach (var row in table.Rows)
        {
            lines.Add(row.Required("phrase"), row.OneOf("kind", Kinds));
        }

        table.Check();
        return lines;
    }

    public FurnitureKind KindOf(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line.Length > LongestPrefixed)
        {
            return FurnitureKind.None;
        }

        var folded = Fold(line);
        if (_whole.TryGetValue(folded, out var kind)
            || _whole.TryGetValue(folded.TrimEnd('.', ':', '!', '?', '…', '>', '»', '›', '→', '+', '|', '-', ' '), out kind))
        {
            return kind;
        }

        return StartsLikeFurniture(folded) || (HasDigit(folded) && _whole.ContainsKey(WithoutFigures(folded))) ? FurnitureKind.Line : FurnitureKind.None;
    }

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Each figure as 0: "image 0 of 0".</summary>
    private static string WithoutFigures(string text)
    {
        Span<char> buffer = stackalloc char[LongestPrefixed];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                buffer[length++] = c;
            }
            else if (length == 0 || buffer[length - 1] != '0')
            {
                buffer[length++] = '0';
            }
        }

        return buffer[..length].ToString();
    }

    private bool StartsLikeFurniture(string folded)
    {
        if (!_prefixes.TryGetValue(FirstWord(folded), out var prefixes))
        {
            return false;
        }

        foreach (var prefix in prefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal)
                && (folded.Length == prefix.Length || !char.IsLetterOrDigit(prefix[^1]) || !char.IsLetterOrDigit(folded[prefix.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string phrase, string kind)
    {
        if (kind != "prefix")
        {
            _whole[phrase] = kind == "line" ? FurnitureKind.Line : FurnitureKind.Section;
            return;
        }

        var first = FirstWord(phrase);
        if (!_prefixes.TryGetValue(first, out var list))
        {
            _prefixes[first] = list = [];
        }

        list.Add(phrase);
    }

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '’'))
        {
            end++;
        }

        return text[..end];
    }

    private static string Fold(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[LongestPrefixed];
        var length = 0;
        foreach (var c in line)
        {
            var folded = char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (folded != ' ' || (length > 0 && buffer[length - 1] != ' '))
            {
                buffer[length++] = folded;
            }
        }

        return buffer[..length].ToString();
    }
}
