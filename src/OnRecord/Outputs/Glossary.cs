using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Outputs;

/// <summary>Plain words for the vocabulary of records, from data/ontology/glossary.tsv. Every value has words: one that
/// the data does not know answers with its own published spelling. Immutable and thread-safe.</summary>
public sealed class Glossary
{
    private static readonly string[] Kinds = ["event", "planned", "status", "source", "cue", "actor", "relation", "country"];
    private static readonly string[] CountryColumns =
        ["iso3", "iso2", "numeric", "gec", "name", "official", "aliases", "adjectives", "demonyms", "capital", "capital_aliases", "region"];

    private readonly Dictionary<(string Kind, string Key), (string Words, string Link)> _entries;
    private readonly Dictionary<string, string> _sectors;

    private Glossary(Dictionary<(string Kind, string Key), (string Words, string Link)> entries, Dictionary<string, string> sectors) =>
        (_entries, _sectors) = (entries, sectors);

    /// <exception cref="DataException">A table is absent or faulty; the message lists every fault of the first faulty
    /// table.</exception>
    public static Glossary LoadEmbedded()
    {
        var entries = ReadEntries(TsvTable.Load("data/ontology/glossary.tsv", "kind", "key", "words", "link"));
        foreach (var row in Checked(TsvTable.Load("data/countries/countries.tsv", CountryColumns)).Rows)
        {
            entries.TryAdd(("country", row.Text("iso3")), (row.Text("name"), ""));
        }

        var sectors = Checked(TsvTable.Load("data/actors/sectors.tsv", "sector", "name")).Rows
            .ToDictionary(row => row.Text("sector"), row => row.Text("name"), StringComparer.Ordinal);
        return new Glossary(entries, sectors);
    }

    public string Of(Status status) => Find("status", Words.Of(status));

    public string Of(ActorKind kind) => Find("actor", Words.Of(kind));

    public string Of(RelationType type) => Find("relation", Words.Of(type));

    /// <summary>What the source of such a cue did ("said", "denied").</summary>
    public string Of(CueClass cue) => Find("cue", Words.Of(cue));

    /// <summary>Sources of this kind, in the plural ("anonymous sources").</summary>
    public string Of(SourceKind kind) => Find("source", Words.Of(kind));

    /// <summary>What is added after the words that name a source of this kind ("not named"); may be empty.</summary>
    public string Remark(SourceKind kind) => _entries.GetValueOrDefault(("source", Words.Of(kind))).Link ?? "";

    /// <summary>Name of a country or other affiliation by its code; the code itself when unknown.</summary>
    public string Country(string code) => Find("country", code);

    /// <summary>Name of a sector by its code; the code itself when unknown.</summary>
    public string Sector(string code) => _sectors.GetValueOrDefault(code, code);

    /// <summary>A noun phrase for what happened, and the preposition that leads to the recipient.</summary>
    public (string Words, string Link) Event(string type, string? mode) => Find("event", type, mode) ?? (type, "to");

    /// <summary>The same, as far as its status gives it other words: what its actor plans against somebody is not yet a threat.</summary>
    public (string Words, string Link) Event(string type, string? mode, Status status) =>
        (IsPlanned(status) ? Find("planned", type, mode) : null) ?? Event(type, mode);

    /// <summary>Whether what is told lies with its actor, who plans or promises it.</summary>
    public static bool IsPlanned(Status status) => status is Status.Planned or Status.Promised;

    internal bool Knows(string kind, string key) => _entries.ContainsKey((kind, key));

    internal static Dictionary<(string Kind, string Key), (string Words, string Link)> ReadEntries(TsvTable table)
    {
        var entries = new Dictionary<(string, string), (string, string)>();
        foreach (var row in table.Rows)
        {
            var key = (row.OneOf("kind", Kinds), row.Required("key"));
            if (!entries.TryAdd(key, (row.Required("words"), row.Text("link"))))
            {
                row.Fault($"{key.Item1} {key.Item2} again", "each key of a kind once");
            }
        }

        return Checked(table, entries);
    }

    private static TsvTable Checked(TsvTable table) => Checked(table, table);

    private static T Checked<T>(TsvTable table, T result)
    {
        table.Check();
        return result;
    }

    private (string Words, string Link)? Find(string kind, string type, string? mode) =>
        (mode is not null && _entries.TryGetValue((kind, $"{type}/{mode}"), out var entry)) || _entries.TryGetValue((kind, type), out entry) ? entry : null;

    private string Find(string kind, string key) => _entries.TryGetValue((kind, key), out var entry) ? entry.Words : key;
}
