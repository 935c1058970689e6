using System.Text;

namespace OnRecord.Reading.Plain;

/// <summary>One line of plain text with its surroundings.</summary>
/// <param name="AfterGap">A blank line, or the start of the text, stands before it.</param>
internal readonly record struct PlainLine(string Text, bool AfterGap);

/// <summary>Cuts plain text into lines, joining paragraphs that were wrapped at a fixed width.</summary>
internal static class PlainLines
{
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 100;

    public static List<PlainLine> Split(string text)
    {
        var lines = new List<PlainLine>();
        var group = new List<string>();
        foreach (var range in text.AsSpan().SplitAny('\n', '\r', '\u2028', '\u2029', '\f', '\v'))
        {
            var line = Clean(text.AsSpan(range));
            if (line.Length > 0)
            {
                group.Add(line);
                continue;
            }

            Flush(group, lines);
        }

        Flush(group, lines);
        return lines;
    }

    private static void Flush(List<string> group, List<PlainLine> lines)
    {
        if (group.Count > 1 && IsWrapped(group))
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

        group.Clear();
    }

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
