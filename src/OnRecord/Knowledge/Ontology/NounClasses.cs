using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>The noun classes that frames name with "@". Immutable and thread-safe.</summary>
internal sealed class NounClasses
{
    /// <summary>Nouns that stand for their modifier: an "aid package" is aid.</summary>
    public const string Carrier = "carrier";

    /// <summary>Nouns that stand for their complement: "tons of grain" are grain.</summary>
    public const string Quantity = "quantity";

    /// <summary>Nouns of people who do not act for what they are said to be of: "supporters of the mayor".</summary>
    public const string Apart = "apart";

    /// <summary>Classes that grammar and mentions decide, not words.</summary>
    public static readonly string[] Referential = ["actor", "person", "country"];

    private readonly Dictionary<string, HashSet<string>> _classes;

    private NounClasses(Dictionary<string, HashSet<string>> classes) => _classes = classes;

    /// <exception cref="DataException">A class is given twice.</exception>
    public static NounClasses Read(string file, string text)
    {
        var table = TsvTable.Parse(file, text, "class", "lemmas");
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!classes.TryAdd(row.Required("class"), new HashSet<string>(row.List("lemmas"), StringComparer.Ordinal)))
            {
                row.Fault($"class '{row.Text("class")}' is given twice", "each class once");
            }
        }

        table.Check();
        return new NounClasses(classes);
    }

    /// <summary>The nouns of all classes.</summary>
    public IEnumerable<string> All => _classes.Values.SelectMany(c => c);

    /// <summary>These classes with further ones, or with nouns added to those of the same name.</summary>
    public NounClasses With(IReadOnlyDictionary<string, IReadOnlyList<string>> added) => new(_classes.Keys.Union(added.Keys).ToDictionary(
        name => name,
        name => _classes.GetValueOrDefault(name, []).Concat(added.GetValueOrDefault(name) ?? []).ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal));

    public bool Has(string name) => _classes.ContainsKey(name) || Array.IndexOf(Referential, name) >= 0;

    public bool Contains(string name, string lemma) => _classes.TryGetValue(name, out var lemmas) && lemmas.Contains(lemma);
}
