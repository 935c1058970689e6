using System.Buffers;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Plain;

/// <summary>Finds the outlet's name in the line above the headline.</summary>
internal static class Masthead
{
    private const int LongestName = 6;
    private const int LongestDated = 100;

    private static readonly string[] DateMarks = [", ", " - ", " – ", " — ", " | ", " · ", " • "];

    private static readonly SearchValues<char> TaglineMarks = SearchValues.Create("|–—:•·");

    /// <summary>The outlet as the media table spells it, or else the masthead without its tagline: the run of words that
    /// the masthead repeats, or what stands before a bar or dash. A spelling with other capitals that the report itself
    /// uses wins.</summary>
    public static string Outlet(string masthead, IReadOnlyList<PlainLine> lines, ReadingLexicon lexicon)
    {
        if (lexicon.Outlets.FindWithin(masthead, lexicon.OutletWords) is { } known)
        {
            return known;
        }

        var name = Repeated(masthead) ?? Name(masthead);
        return SpellingIn(lines, name) ?? name;
    }

    /// <summary>The words before the tagline.</summary>
    public static string Name(string masthead)
    {
        var cut = masthead.AsSpan().IndexOfAny(TaglineMarks);
        var spaced = masthead.IndexOf(" - ", StringComparison.Ordinal);
        return (cut > 0 ? masthead[..cut] : spaced > 0 ? masthead[..spaced] : masthead).Trim();
    }

    /// <summary>The line holds the name of a known outlet and not much more, or a name such as outlets have.</summary>
    public static bool NamesOutlet(string line, ReadingLexicon lexicon) =>
        (lexicon.Outlets.FindWithin(line, lexicon.OutletWords) is { } outlet && line.Length < outlet.Length * 3) || lexicon.OutletWords.IsOutletName(Name(line));

    /// <summary>A line of an outlet and the day of its report, "Daily Meridian, 3 March 2024"; null for any other.</summary>
    public static (string Outlet, Publication Published)? Dated(string line, ReadingLexicon lexicon, DateLineReader dates)
    {
        if (line.Length > LongestDated)
        {
            return null;
        }

        foreach (var mark in DateMarks)
        {
            for (var at = line.IndexOf(mark, StringComparison.Ordinal); at > 0; at = line.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (dates.Read(line.AsSpan(at + mark.Length)) is { IsWholeLine: true } date)
                {
                    return NamesOutlet(line[..at], lexicon) ? (Outlet(line[..at], [], lexicon), date.Published) : null;
                }
            }
        }

        return null;
    }

    /// <summary>The longest run of words that starts with a capital and stands twice.</summary>
    private static string? Repeated(string masthead)
    {
        var words = masthead.Split(' ', 60, StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, words.Length / 2); length > 0; length--)
        {
            for (var i = 0; i + (2 * length) <= words.Length; i++)
            {
                if (char.IsUpper(words[i][0]) && (length > 1 || words[i].Length > 3) && StandsAgain(words, i, length))
                {
                    return string.Join(' ', words, i, length);
                }
            }
        }

        return null;
    }

    private static bool StandsAgain(string[] words, int start, int length)
    {
        for (var other = start + length; other + length <= words.Length; other++)
        {
            if (words.AsSpan(start, length).SequenceEqual(words.AsSpan(other, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? SpellingIn(IReadOnlyList<PlainLine> lines, string name)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var at = line.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var spelling = line.Text.Substring(at, name.Length);
                counts[spelling] = counts.GetValueOrDefault(spelling) + 1;
            }
        }

        return counts.Count == 0 ? null : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
    }
}
