using System.Collections.Frozen;
using System.Globalization;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Interchange.Codes;

/// <summary>A place whose middle is known.</summary>
/// <param name="Kind">As in places.tsv: city, province, region …</param>
internal sealed record KnownPlace(string Kind, double Latitude, double Longitude);

/// <summary>Where the places are that events are told of.</summary>
internal sealed class PlaceTable
{
    private readonly FrozenDictionary<(string Name, string Country), KnownPlace> _places;

    private PlaceTable(FrozenDictionary<(string Name, string Country), KnownPlace> places) => _places = places;

    public static PlaceTable Load()
    {
        var places = new Dictionary<(string, string), KnownPlace>();
        foreach (var row in TsvTable.Load("data/countries/places.tsv", "name", "aliases", "iso3", "kind", "lat", "lon").Rows.Where(row => row.Optional("lat") is not null))
        {
            var place = new KnownPlace(row.Text("kind"), Degrees(row.Text("lat")), Degrees(row.Text("lon")));
            foreach (var name in row.List("aliases").Prepend(row.Text("name")))
            {
                foreach (var country in row.List("iso3"))
                {
                    places.TryAdd((name, country), place);
                }
            }
        }

        return new PlaceTable(places.ToFrozenDictionary());
    }

    /// <summary>Null where it is not known: of capitals, and of whatever no table has.</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    public KnownPlace? Find(string? name, string? country) => name is null || country is null ? null : _places.GetValueOrDefault((name, country));

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
