using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>What a word makes of the event that it governs or modifies.</summary>
internal enum FactualityClass
{
    Negative,
    Positive,
    Intended,
    Promised,
    Demanded,
    Threatened,
    Possible,
    Probable,
    Denied,

    /// <summary>Nouns of what somebody claims.</summary>
    Claimed,

    /// <summary>Verbs that deny a claim when it is their object.</summary>
    Disclaiming,

    /// <summary>Verbs that say of an event, their subject, that it comes about.</summary>
    Occurring,
}

/// <summary>Words by what they say of whether an event happened. A word may be in several classes. Immutable and
/// thread-safe.</summary>
internal sealed class FactualityLexicon
{
    private readonly HashSet<(FactualityClass, char, string)> _words = [];

    private FactualityLexicon()
    {
    }

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static FactualityLexicon Read(string file, string text)
    {
        var table = TsvTable.Parse(file, text, "class", "pos", "lemmas");
        var lexicon = new FactualityLexicon();
        var names = Enum.GetNames<FactualityClass>().Select(n => n.ToLowerInvariant()).ToList();
        foreach (var row in table.Rows)
        {
            var (name, pos) = (row.OneOf("class", names), row.OneOf("pos", ["v", "n", "a", "r"]));
            foreach (var lemma in row.List("lemmas"))
            {
                lexicon._words.Add(((FactualityClass)Math.Max(0, names.IndexOf(name)), pos.Length > 0 ? pos[0] : ' ', lemma));
            }
        }

        table.Check();
        return lexicon;
    }

    /// <param name="pos">'v' verb or auxiliary, 'n' noun, 'a' adjective, 'r' adverb.</param>
    public bool Is(FactualityClass name, char pos, string lemma) => _words.Contains((name, pos, lemma));
}
