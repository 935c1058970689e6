using System.Text;

namespace OnRecord.Reading.Plain;

/// <summary>One line of plain text with its surroundings.</summary>
/// <param name="AfterGap">A blank line, or the start of the text, stands before it.</param>
internal readonly record struct PlainLine(string Text, bool AfterGap);

/// <summary>Cuts plain text into lines, joining paragraphs that were wrapped at a fixed width. Two lines together are a headline and what
/// stands under it, rather than a wrapped paragraph, where other lines of the text are far wider; so are the first lines with a byline or a dateline.</summary>
internal static class PlainLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 100;
    private const int LongestHead = 3;

    public static List<PlainLine> Split(string text)
    {
        var groups = new List<List<string>> { new() };
        var isWide = false;
        foreach (var range in text.AsSpan().SplitAny('\n', '\r', '\u2028', '\u2029', '\f', '\v'))
        {
            var line = Clean(text.AsSpan(range));
            if (line.Length > 0)
            {
                groups[^1].Add(line);
                isWide |= line.Length > 2 * WidestWrap && line.Contains(' ');
            }
            else if (groups[^1].Count > 0)
            {
                groups.Add([]);
            }
        }

        var lines = new List<PlainLine>();
        foreach (var group in groups)
        {
            Add(group, isWide, lines);
        }

        return lines;
    }

    private static void Add(List<string> group, bool isWide, List<PlainLine> lines)
    {
        var isHead = lines.Count == 0 && group.Count <= LongestHead && group.Skip(1).Any(StandsAlone);
        if (group.Count > (isWide ? 2 : 1) && !isHead && IsWrapped(group))
        {
            lines.Add(new PlainLine(Unwrap(group), true));
        }
        else
        {
            for (var i = 0; i < group.Count; i++)
            {
                lines.Add(new PlainLine(group[i], i == 0));
            }
        }
    }

    private static bool StandsAlone(string line) => char.IsUpper(line[0]) && (Byline.Read(line).Count > 0 || Dateline.IsWhole(line));

    /// <summary>Every line but the last is of similar length, and would not have held the next word.</summary>
    private static bool IsWrapped(List<string> group)
    {
        var widest = 0;
        foreach (var line in group)
        {
            widest = Math.Max(widest, line.Length);
        }

        if (widest is < NarrowestWrap or > WidestWrap)
        {
            return false;
        }

        for (var i = 0; i + 1 < group.Count; i++)
        {
            var space = group[i + 1].IndexOf(' ');
            var firstWord = space < 0 ? group[i + 1].Length : space;
            if (group[i].Length + 1 + firstWord <= widest - 2)
            {
                return false;
            }
        }

        return true;
    }

    private static string Unwrap(List<string> group) => string.Join(' ', group);

    private static string Clean(ReadOnlySpan<char> line)
    {
        line = line.Trim().Trim('\uFEFF').Trim();
        if (line.IndexOfAny('\0', '\u00AD', '\uFEFF') < 0)
        {
            return line.ToString();
        }

        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            _ = c is '\0' or '\u00AD' or '\uFEFF' ? clean : clean.Append(c);
        }

        return clean.ToString().Trim();
    }
}
