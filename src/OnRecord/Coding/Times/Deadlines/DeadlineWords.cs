using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Times.Deadlines;

/// <summary>Words that set somebody a time; see <c>data/rules/deadlines.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class DeadlineWords
{
    public const string File = "data/rules/deadlines.tsv";

    private readonly Dictionary<string, DeadlineWord> _words = new(StringComparer.Ordinal);

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static DeadlineWords LoadEmbedded() => Read(TsvTable.Load(File, "lemma", "class"));

    internal static DeadlineWords Read(TsvTable table)
    {
        var words = new DeadlineWords();
        string[] names = [.. Enum.GetNames<DeadlineWord>().Select(name => name.ToLowerInvariant())];
        foreach (var row in table.Rows)
        {
            var lemma = row.Required("lemma");
            if (Enum.TryParse<DeadlineWord>(row.OneOf("class", names), ignoreCase: true, out var word) && !words._words.TryAdd(lemma, word))
            {
                row.Fault($"lemma '{lemma}' again", "each lemma once");
            }
        }

        table.Check();
        return words;
    }

    /// <param name="lemma">Lower case.</param>
    public bool Is(DeadlineWord word, string lemma) => _words.TryGetValue(lemma, out var found) && found == word;
}
