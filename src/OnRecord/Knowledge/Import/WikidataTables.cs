using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Import;

/// <summary>What items of Wikidata mean here: states, and kinds of bodies.</summary>
internal sealed class WikidataTables
{
    private readonly KnowledgeBase _known;

    private WikidataTables(KnowledgeBase known) => _known = known;

    /// <summary>Items of states to their codes.</summary>
    public Dictionary<string, string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Items of classes to kinds of organisations, with the sectors of those.</summary>
    public Dictionary<string, (string Kind, IReadOnlyList<string> Sectors)> Kinds { get; } = new(StringComparer.Ordinal);

    /// <exception cref="DataException">A table is faulty.</exception>
    public static WikidataTables Load(KnowledgeBase known, ActorVocabulary vocabulary)
    {
        var tables = new WikidataTables(known);
        var countries = TsvTable.Load("data/countries/wikidata.tsv", "item", "iso3");
        foreach (var row in countries.Rows)
        {
            if (!tables.Countries.TryAdd(row.Required("item"), row.OneOf("iso3", vocabulary.Countries)))
            {
                row.Fault($"item {row.Text("item")} again", "each item once");
            }
        }

        countries.Check();
        var kinds = TsvTable.Load("data/actors/wikidata-types.tsv", "item", "kind", "sectors", "label");
        foreach (var row in kinds.Rows)
        {
            if (!tables.Kinds.TryAdd(row.Required("item"), (row.OneOf("kind", vocabulary.KindNames), row.ManyOf("sectors", vocabulary.Sectors))))
            {
                row.Fault($"item {row.Text("item")} again", "each item once");
            }
        }

        kinds.Check();
        return tables;
    }

    /// <summary>"Prime Minister of Freedonia" as its title, lower case, and the state, where that is one.</summary>
    public (string Title, string? Country) Office(string label)
    {
        var of = label.LastIndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        var place = of < 0 ? "" : label[(of + 4)..];
        place = place.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? place[4..] : place;
        var country = _known.Countries.All.FirstOrDefault(c => c.Name == place || c.Official == place || c.Aliases.Contains(place))?.Iso3;
        if (country is not null)
        {
            return (Canonical(label[..of]), country);
        }

        var (adjective, iso3) = _known.Countries.All
            .SelectMany(c => c.Adjectives.Select(word => (Word: word, c.Iso3)))
            .FirstOrDefault(item => label.StartsWith(item.Word + " ", StringComparison.OrdinalIgnoreCase));
        return adjective is null ? (Canonical(label), null) : (Canonical(label[(adjective.Length + 1)..]), iso3);
    }

    private string Canonical(string title) => _known.Titles.OfficeOf(title.ToLowerInvariant()) ?? title.ToLowerInvariant();

    /// <summary>That of the title, or of its beginning ("ambassador to …", "mayor of …"); members of what has no title of its
    /// own are members of a parliament, in Wikidata's labels.</summary>
    public string SectorOf(string title) =>
        _known.Titles.SectorOf(title) ?? Before(title, " of ") ?? Before(title, " to ") ?? Before(title, " for ")
        ?? (title.StartsWith("member of ", StringComparison.Ordinal) ? "LEG" : "GOV");

    private string? Before(string title, string word) =>
        title.IndexOf(word, StringComparison.Ordinal) is > 0 and var at ? _known.Titles.SectorOf(title[..at]) : null;
}
