using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>Finds the phrases of a table in a text: whole words in order, case apart, with any words where the phrase has
/// "…". Immutable. Takes time linear in the text for each phrase that starts with one of its words.</summary>
internal sealed class PhraseTable
{
    /// <summary>Words that "…" may stand for.</summary>
    private const int LongestGap = 40;

    private readonly Dictionary<string, List<(string[][] Parts, int Kind, int Number)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly int _kinds;
    private int _count;

    private PhraseTable(int kinds) => _kinds = kinds;

    /// <param name="table">With the columns phrase and kind.</param>
    /// <param name="kinds">The kinds, whose places are their numbers.</param>
    public static PhraseTable Load(TsvTable table, params string[] kinds)
    {
        var phrases = new PhraseTable(kinds.Length);
        foreach (var row in table.Rows)
        {
            string[][] parts = [.. row.Required("phrase").Split('…').Select(Words).Where(p => p.Length > 0)];
            if (parts.Length == 0)
            {
                row.Fault("the phrase has no word", "words in lower case");
                continue;
            }

            phrases.Add(parts, Math.Max(0, Array.IndexOf(kinds, row.OneOf("kind", kinds))));
        }

        table.Check();
        return phrases;
    }

    /// <summary>For each kind the place of its first phrase, in words from 0; -1 where the text has none.</summary>
    public int[] FirstOf(string text)
    {
        var first = new int[_kinds];
        first.AsSpan().Fill(-1);
        Find(text, (kind, _, at) => first[kind] = first[kind] < 0 ? at : first[kind]);
        return first;
    }

    /// <summary>For each kind how many different phrases the text has.</summary>
    public int[] CountsOf(string text)
    {
        var (counts, seen) = (new int[_kinds], new HashSet<int>());
        Find(text, (kind, number, _) => counts[kind] += seen.Add(number) ? 1 : 0);
        return counts;
    }

    private void Add(string[][] parts, int kind)
    {
        if (!_byFirstWord.TryGetValue(parts[0][0], out var phrases))
        {
            _byFirstWord[parts[0][0]] = phrases = [];
        }

        phrases.Add((parts, kind, _count++));
    }

    private void Find(string text, Action<int, int, int> found)
    {
        var words = Words(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i], out var phrases))
            {
                continue;
            }

            foreach (var (parts, kind, number) in phrases)
            {
                if (Stands(words, i, parts))
                {
                    found(kind, number, i);
                }
            }
        }
    }

    private static bool Stands(string[] words, int start, string[][] parts)
    {
        if (!StartsWith(words, start, parts[0]))
        {
            return false;
        }

        var at = start + parts[0].Length;
        foreach (var part in parts.AsSpan(1))
        {
            var last = Math.Min(words.Length - 1, at + LongestGap);
            while (at <= last && !StartsWith(words, at, part))
            {
                at++;
            }

            if (at > last)
            {
                return false;
            }

            at += part.Length;
        }

        return true;
    }

    private static bool StartsWith(string[] words, int at, string[] part) =>
        at + part.Length <= words.Length && words.AsSpan(at, part.Length).SequenceEqual(part);

    /// <summary>Runs of letters and digits, with the hyphens and apostrophes inside them.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-'
                || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark);
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant().Replace('’', '\''));
                start = -1;
            }
        }

        return [.. words];
    }
}
