using OnRecord.Knowledge.Tables;
using OnRecord.Text;

namespace OnRecord.Reading.Vocabulary;

/// <summary>Finds the picture credit that closes a caption: "… on Monday. Reuters", "(AP Photo/Name)",
/// "Photo: Name/AFP".</summary>
internal sealed class CreditLexicon
{
    private const int LongestCredit = 90;

    private static readonly string[] Kinds = ["agency", "cue"];

    private readonly HashSet<string> _agencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cues = new(StringComparer.OrdinalIgnoreCase);

    public static CreditLexicon Load(TsvTable table)
    {
        var lexicon = new CreditLexicon();
        foreach (var row in table.Rows)
        {
            var name = row.Required("name");
            _ = row.OneOf("kind", Kinds) == "agency" ? lexicon._agencies.Add(name) : lexicon._cues.Add(name);
        }

        table.Check();
        return lexicon;
    }

    /// <summary>The credit at the end of a line, without brackets and cue words' colon; null when none closes it. A credit
    /// follows sentence punctuation, a bracket, a bar or a dash, or is the whole line.</summary>
    public TextSpan? FindAtEnd(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().Length;
        if (end == 0)
        {
            return null;
        }

        if (line[end - 1] is ')' or ']')
        {
            var open = line[..end].LastIndexOfAny('(', '[');
            return open >= 0 && IsCredit(line[(open + 1)..(end - 1)]) ? new TextSpan(open + 1, end - 1) : null;
        }

        if (line[end - 1] == '.')
        {
            end--;
        }

        for (var i = end - 1; i >= 0 && end - i <= LongestCredit; i--)
        {
            if (line[i] is '.' or '!' or '?' or '|' or '—' or '–' or '”' or '"' or '\n' or ')' or ';'
                && i + 1 < end && TrimmedSpan(line, i + 1, end) is var tail && IsCredit(line[tail.Start..tail.End]))
            {
                return tail;
            }
        }

        var whole = TrimmedSpan(line, 0, end);
        return whole.Length <= LongestCredit && IsCredit(line[whole.Start..whole.End]) ? whole : null;
    }

    /// <summary>An agency alone, agencies and names joined by a slash, or a cue with a name.</summary>
    public bool IsCredit(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,:|()[]");
        if (text.IsEmpty || text.Length > LongestCredit)
        {
            return false;
        }

        if (_agencies.Contains(text.ToString()))
        {
            return true;
        }

        var colon = text.IndexOf(':');
        if (colon > 0)
        {
            return _cues.Contains(text[..colon].Trim().ToString()) && StartsUpper(text[(colon + 1)..]);
        }

        return StartsWithCue(text) || EndsWithAgency(text);
    }

    private bool EndsWithAgency(ReadOnlySpan<char> text)
    {
        var separated = text.LastIndexOfAny('/', ',', '|');
        if (separated < 0)
        {
            return text.LastIndexOf(" via ", StringComparison.Ordinal) is > 0 and var via && _agencies.Contains(text[(via + 5)..].Trim().ToString());
        }

        var last = text[(separated + 1)..].Trim().ToString();
        var first = text[..text.IndexOfAny('/', ',', '|')].Trim().ToString();
        return (_agencies.Contains(last) || _agencies.Contains(first)) && IsNameLike(text);
    }

    private bool StartsWithCue(ReadOnlySpan<char> text)
    {
        for (var space = text.IndexOf(' '); space > 0;)
        {
            if (_cues.Contains(text[..space].ToString()) && IsNameLike(text[space..])
                && (text[..space].EndsWith(" by", StringComparison.OrdinalIgnoreCase) || text[0] == '©' || text[..space].EndsWith(" of", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            var next = text[(space + 1)..].IndexOf(' ');
            space = next < 0 ? -1 : space + 1 + next;
        }

        return false;
    }

    private static bool StartsUpper(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return !text.IsEmpty && (char.IsUpper(text[0]) || !char.IsAscii(text[0]) || text[0] == '@');
    }

    /// <summary>Nearly all words start with a capital, as in names.</summary>
    private static bool IsNameLike(ReadOnlySpan<char> text)
    {
        var (words, capitals) = (0, 0);
        foreach (var range in text.SplitAny(" /,|"))
        {
            var word = text[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }

        return words > 0 && capitals * 3 >= words * 2;
    }

    private static TextSpan TrimmedSpan(ReadOnlySpan<char> line, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(line[start]) || line[start] is '|' or '–' or '—'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
