using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Countries;

/// <summary>Reads the tables of countries, seats and places into a <see cref="CountryTable"/>, checking each.</summary>
internal sealed class CountryReader(CountryTable table)
{
    private static readonly string[] Regions =
    [
        "Middle East", "North Africa", "West Africa", "Central Africa", "East Africa", "Southern Africa",
        "Western Europe", "Northern Europe", "Southern Europe", "Eastern Europe", "Caucasus", "Central Asia",
        "South Asia", "Southeast Asia", "East Asia", "Oceania", "North America", "Central America", "Caribbean",
        "South America",
    ];

    private static readonly string[] PlaceKinds =
        ["city", "province", "region", "sea", "mountain", "river", "base", "border-crossing", "strait", "island", "lake"];

    private static readonly string[] Unions = ["EUR", "UNO"];

    private readonly HashSet<string> _iso3 = new(StringComparer.Ordinal);

    public void ReadCountries(TsvTable rows)
    {
        foreach (var row in rows.Rows)
        {
            var country = ReadCountry(row);
            if (!_iso3.Add(country.Iso3) || !table.Add(country))
            {
                row.Fault($"iso3 '{country.Iso3}' again", "each country once");
            }

            Add(country, CountryTerm.Name, [country.Name, country.Official, .. country.Aliases]);
            Add(country, CountryTerm.Adjective, country.Adjectives);
            Add(country, CountryTerm.Demonym, country.Demonyms);
            Add(country, CountryTerm.Capital, country.Capital is null ? country.CapitalAliases : [country.Capital, .. country.CapitalAliases]);
        }

        rows.Check();
    }

    public void ReadSeats(TsvTable rows, IReadOnlyCollection<string> sectors)
    {
        var owners = new HashSet<string>([.. _iso3, .. Unions], StringComparer.Ordinal);
        foreach (var row in rows.Rows)
        {
            var iso3 = row.OneOf("iso3", owners);
            AddPhrase(row, row.Required("phrase"), new CountryTable.Sense(CountryTerm.Seat, [iso3], row.OneOf("sector", sectors), null));
        }

        rows.Check();
    }

    public void ReadPlaces(TsvTable rows)
    {
        foreach (var row in rows.Rows)
        {
            var place = new Place(
                row.Required("name"), row.List("aliases"), row.ManyOf("iso3", _iso3), row.OneOf("kind", PlaceKinds),
                Degrees(row, "lat", 90), Degrees(row, "lon", 180));
            var term = place.Countries.Count == 1 ? CountryTerm.Place : CountryTerm.Region;
            foreach (var name in place.Aliases.Prepend(place.Name))
            {
                AddPhrase(row, name, new CountryTable.Sense(term, place.Countries, null, place));
            }
        }

        rows.Check();
    }

    private static Country ReadCountry(TsvRow row) => new()
    {
        Iso3 = row.Required("iso3"),
        Iso2 = row.Optional("iso2"),
        Numeric = row.Optional("numeric"),
        Gec = row.Optional("gec"),
        Name = row.Required("name"),
        Official = row.Required("official"),
        Aliases = row.List("aliases"),
        Adjectives = row.List("adjectives"),
        Demonyms = row.List("demonyms"),
        Capital = row.Optional("capital"),
        CapitalAliases = row.List("capital_aliases"),
        Region = row.Optional("region") is null ? null : row.OneOf("region", Regions),
    };

    private void Add(Country country, CountryTerm term, IEnumerable<string> phrases)
    {
        var sense = new CountryTable.Sense(term, [country.Iso3], null, null);
        foreach (var phrase in phrases)
        {
            table.AddPhrase(phrase, sense);
        }
    }

    private void AddPhrase(TsvRow row, string phrase, CountryTable.Sense sense)
    {
        if (!table.AddPhrase(phrase, sense))
        {
            row.Fault($"'{phrase}' has no word or too many", "a phrase");
        }
    }

    private static double? Degrees(TsvRow row, string column, double limit)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) || Math.Abs(degrees) > limit)
        {
            row.Fault($"{column} is '{text}'", $"degrees within ±{limit} or nothing");
        }

        return degrees;
    }
}
