using OnRecord.Outputs.Accounts;

namespace OnRecord.Outputs.Plain;

/// <summary>Breaks phrases into lines at blanks. A word longer than a line is broken where the line ends.</summary>
internal static class Wrapping
{
    /// <param name="width">Columns of a line; at least 1.</param>
    public static List<List<Phrase>> Lines(IEnumerable<Phrase> phrases, int width)
    {
        var lines = new List<List<Phrase>> { new() };
        var used = 0;
        foreach (var phrase in phrases)
        {
            foreach (var piece in Pieces(phrase.Text, width))
            {
                var size = Columns.Of(piece);
                var isBlank = piece == " ";
                if (used + size > width || (isBlank && used == 0))
                {
                    if (used > 0)
                    {
                        TrimEnd(lines[^1]);
                        lines.Add([]);
                        used = 0;
                    }

                    if (isBlank)
                    {
                        continue;
                    }
                }

                Append(lines[^1], phrase with { Text = piece });
                used += size;
            }
        }

        if (lines[^1].Count == 0 && lines.Count > 1)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    // Words and single blanks in turn.
    private static IEnumerable<string> Pieces(string text, int width)
    {
        for (var start = 0; start < text.Length;)
        {
            if (text[start] == ' ')
            {
                yield return " ";
                start++;
                continue;
            }

            var end = text.IndexOf(' ', start);
            end = end < 0 ? text.Length : end;
            foreach (var part in Parts(text[start..end], width))
            {
                yield return part;
            }

            start = end;
        }
    }

    private static IEnumerable<string> Parts(string word, int width)
    {
        while (Columns.Of(word) > width)
        {
            var (end, used) = (0, 0);
            foreach (var rune in word.EnumerateRunes())
            {
                used += Columns.Of(rune.ToString());
                if (used > width && end > 0)
                {
                    break;
                }

                end += rune.Utf16SequenceLength;
            }

            yield return word[..end];
            word = word[end..];
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }

    private static void Append(List<Phrase> line, Phrase piece)
    {
        if (line.Count > 0 && line[^1] is var last && last.Tone == piece.Tone && last.Target == piece.Target)
        {
            line[^1] = last with { Text = last.Text + piece.Text };
        }
        else
        {
            line.Add(piece);
        }
    }

    private static void TrimEnd(List<Phrase> line)
    {
        if (line.Count > 0)
        {
            line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd(' ') };
        }
    }
}
