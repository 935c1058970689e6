using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Ties;

internal enum TensionWord
{
    Contradiction,
    Idiom,
    Concession,
    Claim,
}

/// <summary>Words that set items against each other; see <c>data/rules/tensions.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class TensionWords
{
    public const string File = "data/rules/tensions.tsv";

    private readonly HashSet<(string, TensionWord)> _words = [];

    /// <summary>Idioms by their first word, each as its words.</summary>
    private readonly Dictionary<string, List<string[]>> _idioms = new(StringComparer.Ordinal);

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static TensionWords LoadEmbedded() => Read(TsvTable.Load(File, "lemma", "class"));

    internal static TensionWords Read(TsvTable table)
    {
        var words = new TensionWords();
        string[] names = [.. Enum.GetNames<TensionWord>().Select(name => name.ToLowerInvariant())];
        foreach (var row in table.Rows)
        {
            var lemma = row.Required("lemma");
            if (!Enum.TryParse<TensionWord>(row.OneOf("class", names), ignoreCase: true, out var tensionWord))
            {
                continue;
            }

            if (!words._words.Add((lemma, tensionWord)))
            {
                row.Fault($"lemma '{lemma}' again", "each lemma once in a class");
            }

            if (tensionWord == TensionWord.Idiom)
            {
                var parts = lemma.Split(' ');
                (words._idioms.TryGetValue(parts[0], out var list) ? list : words._idioms[parts[0]] = []).Add(parts);
            }
        }

        table.Check();
        return words;
    }

    /// <param name="lemma">Lower case.</param>
    public bool Is(TensionWord tensionWord, string lemma) => _words.Contains((lemma, tensionWord));

    /// <summary>Idioms that begin with a word, as lemmas.</summary>
    public IReadOnlyList<string[]> IdiomsFrom(string lemma) => _idioms.TryGetValue(lemma, out var found) ? found : [];
}
