using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>The nouns that newspapers and agencies put in their names ("Herald", "Wire"), for outlets that no table knows.
/// Immutable.</summary>
internal sealed class OutletWords
{
    private const int LongestName = 5;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public static OutletWords Load(TsvTable table)
    {
        var words = new OutletWords();
        foreach (var row in table.Rows)
        {
            words._words.Add(row.Required("word"));
        }

        table.Check();
        return words;
    }

    public bool Contains(string word) => _words.Contains(word);

    /// <summary>Two to five words, all with a capital but for the little ones, that begin or end with such a noun: "The
    /// Northern Courier", "Journal of the Coast".</summary>
    public bool IsOutletName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return words.Length - first is > 0 and <= LongestName && words.Length > 1
            && Array.TrueForAll(words, w => char.IsUpper(w[0]) || w.Length <= 3)
            && (_words.Contains(words[^1]) || _words.Contains(words[first]));
    }
}
