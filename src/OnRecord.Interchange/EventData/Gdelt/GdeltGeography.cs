using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.EventData.Gdelt;

/// <summary>The eight columns that GDELT has for a place: type, full name, GEC country, two divisions, latitude, longitude,
/// feature.</summary>
internal sealed class GdeltGeography(Locations locations)
{
    private const string UnitedStates = "USA";

    /// <summary>No place is given.</summary>
    public static readonly string?[] Unknown = ["0", null, null, null, null, null, null, null];

    public IEnumerable<string?> Cells(EventView item)
    {
        var location = locations.Of(item);
        if (location.Country is not { } country)
        {
            return location.Name is null ? Unknown : ["0", location.Name, null, null, null, null, null, null];
        }

        // 1 country, 2 and 3 state and city of the United States, 4 city elsewhere, 5 division elsewhere.
        var isUnitedStates = country.Iso3 == UnitedStates;
        var type = location.IsCountry ? "1" : location.Province is not null ? (isUnitedStates ? "2" : "5") : isUnitedStates ? "3" : "4";
        var name = location.IsCountry ? country.Name : $"{location.Name}, {country.Name}";
        return [type, name, country.Gec, country.Gec, null, location.Latitude, location.Longitude, null];
    }
}
