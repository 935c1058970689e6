using System.Diagnostics.CodeAnalysis;
using OnRecord.Knowledge.Matching;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;

namespace OnRecord.Knowledge.Countries;

/// <summary>States, their names, adjectives, demonyms, capitals and seats, and places. Immutable and thread-safe.</summary>
public sealed class CountryTable
{
    private readonly PhraseTrie _trie = new();
    private readonly List<Sense> _senses = [];
    private readonly Dictionary<string, Country> _byIso3 = new(StringComparer.Ordinal);

    internal CountryTable()
    {
    }

    internal sealed record Sense(CountryTerm Term, IReadOnlyList<string> Countries, string? Sector, Place? Place);

    /// <summary>In order of code.</summary>
    public IReadOnlyCollection<Country> All => _byIso3.Values;

    public Country? ByIso3(string iso3) => _byIso3.GetValueOrDefault(iso3);

    /// <summary>The longest phrase that starts with a token, within its sentence, in any way that points to a country.
    /// A word that is both adjective and noun ("French", "US") is told apart by the tag and relation of its last
    /// token; without a parse it counts as the first of <see cref="CountryTerm"/> that it can be.</summary>
    public bool TryMatch(Document document, int token, [NotNullWhen(true)] out CountryMatch? match)
    {
        ArgumentNullException.ThrowIfNull(document);
        match = null;
        if (!_trie.TryMatch(document, token, out var found) || AcronymCheck.IsPronoun(document, found.Tokens))
        {
            return false;
        }

        var senses = found.Entries.Select(e => _senses[e]).ToList();
        var term = SenseChoice.Choose(document, found.Tokens, senses);
        var chosen = senses.Where(s => s.Term == term).ToList();
        var candidates = chosen.SelectMany(s => s.Countries).Distinct(StringComparer.Ordinal).ToList();
        match = new CountryMatch(found.Tokens, candidates is [var only] ? only : null, term, chosen[0].Sector)
        {
            Candidates = candidates,
            Place = senses.Select(s => s.Place).FirstOrDefault(p => p is not null && p.Countries.Intersect(candidates).Any()),
        };
        return true;
    }

    /// <summary>True when a phrase is known to name a country, its people or a place, whatever its case.</summary>
    internal bool Names(string phrase) => _trie.Find(phrase).Count > 0;

    /// <summary>The union of states, EUR or UNO, that has its seat in a capital and is meant by its name where no word is said of the country
    /// itself; null for other phrases.</summary>
    internal string? UnionSeatedIn(string capital) =>
        _trie.Find(capital).Select(e => _senses[e]).FirstOrDefault(sense => sense.Term == CountryTerm.Seat && !_byIso3.ContainsKey(sense.Countries[0]))?.Countries[0];

    internal bool Add(Country country) => _byIso3.TryAdd(country.Iso3, country);

    internal bool AddPhrase(string phrase, Sense sense)
    {
        _senses.Add(sense);
        return _trie.Add(phrase, _senses.Count - 1);
    }

    internal static CountryTable Read(TsvTable countries, TsvTable seats, IReadOnlyList<TsvTable> places, IReadOnlyCollection<string> sectors)
    {
        var table = new CountryTable();
        var reader = new CountryReader(table);
        reader.ReadCountries(countries);
        reader.ReadSeats(seats, sectors);
        foreach (var rows in places)
        {
            reader.ReadPlaces(rows);
        }

        return table;
    }
}
