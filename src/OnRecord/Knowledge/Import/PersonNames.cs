using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Import;

/// <summary>Tells names of persons from those of bodies by their first words, and common nouns from names. Immutable.</summary>
internal sealed class PersonNames
{
    private const int LongestName = 5;

    private readonly HashSet<string> _given;
    private readonly HashSet<string> _nouns;
    private readonly HashSet<string> _titles;

    private PersonNames(HashSet<string> given, HashSet<string> nouns, HashSet<string> titles)
    {
        _given = given;
        _nouns = nouns;
        _titles = titles;
    }

    public static PersonNames Load()
    {
        var nouns = Column("data/lexicon/nominals.tsv", "noun", "kind", "gender");
        nouns.UnionWith(Column("data/actors/agents.tsv", "phrase", "plural", "sectors", "kind"));
        var given = Column("data/lexicon/given-names.tsv", "name", "gender");
        given.UnionWith(Column("data/lexicon/unisex-names.tsv", "name"));
        return new PersonNames(given, nouns, Column("data/actors/titles.tsv", "title", "office", "sector", "kind", "scope"));
    }

    /// <summary>A given name or a title, then more words, none of which is a small one ("of") or a common noun.</summary>
    public bool IsPerson(string name)
    {
        var words = Words(name);
        return words.Length is > 1 and <= LongestName
            && (_given.Contains(words[0]) || _titles.Contains(words[0]))
            && words.Skip(1).All(word => word.Length > 1 && char.IsLetter(word[0]) && !_nouns.Contains(word) && !PhraseCase.IsSmall(word));
    }

    /// <summary>The last word, or that before a small one ("front of"), is a common noun of bodies.</summary>
    public bool IsBody(string name)
    {
        var words = Words(name);
        return words.Length > 1 && (_nouns.Contains(words[^1]) || words.Contains("of") || words.Contains("for"));
    }

    /// <summary>A single word that is a common noun ("Youth"), which a capital at the start of a sentence would make a name.</summary>
    public bool IsCommon(string name) => Words(name) is [var word] && _nouns.Contains(word);

    private static string[] Words(string name) => [.. name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];

    private static HashSet<string> Column(string file, params string[] columns) =>
        TsvTable.Load(file, columns).Rows.Select(row => row.Text(columns[0]).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
