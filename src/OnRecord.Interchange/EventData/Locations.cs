using OnRecord.Interchange.Codes;
using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.EventData;

/// <summary>Finds the locations of events.</summary>
internal sealed class Locations
{
    private readonly IReadOnlyDictionary<string, CountryCodes> _countries = CountryCodes.Load();
    private readonly PlaceTable _places = PlaceTable.Load();

    public Location Of(EventView item)
    {
        var place = item.Event.Place;
        return new Location(place?.Name, place is null ? null : item.Report.Slice(place.Span), Country(place?.Country), _places.Find(place?.Name, place?.Country));
    }

    public CountryCodes? Country(string? iso3) => iso3 is null ? null : _countries.GetValueOrDefault(iso3);
}
