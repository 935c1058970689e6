using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Coding.Events.Counting;

internal enum CountRole
{
    Object,
    Subject,
    Noun,
    State,
    Toll,
}

/// <summary>What a number of people counts, by the words that govern it. Immutable and thread-safe.</summary>
internal sealed class CountLexicon
{
    private const string File = "data/lexicon/counts.tsv";

    private readonly Dictionary<(CountRole, string), CountKind> _kinds = [];

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public CountLexicon(string text)
    {
        var table = TsvTable.Parse(File, text, "kind", "role", "lemmas");
        string[] kinds = [.. Enum.GetNames<CountKind>().Select(n => n.ToLowerInvariant())];
        string[] roles = [.. Enum.GetNames<CountRole>().Select(n => n.ToLowerInvariant())];
        foreach (var row in table.Rows)
        {
            var kind = (CountKind)Math.Max(0, Array.IndexOf(kinds, row.OneOf("kind", kinds)));
            var role = (CountRole)Math.Max(0, Array.IndexOf(roles, row.OneOf("role", roles)));
            foreach (var lemma in row.List("lemmas"))
            {
                if (!_kinds.TryAdd((role, lemma), kind))
                {
                    row.Fault($"'{lemma}' is given twice as {row.Text("role")}", "each word once in a role");
                }
            }
        }

        table.Check();
    }

    public static CountLexicon LoadEmbedded() => new(EmbeddedData.Text(File));

    public CountKind? Kind(CountRole role, string lemma) => _kinds.TryGetValue((role, lemma), out var kind) ? kind : null;
}
