using System.Globalization;
using OnRecord.Interchange.Codes;

namespace OnRecord.Interchange.EventData;

/// <summary>Where an event took place, as event data has it.</summary>
/// <param name="Name">As the record names it.</param>
/// <param name="Words">As the sentence has it.</param>
internal sealed record Location(string? Name, string? Words, CountryCodes? Country, KnownPlace? Place)
{
    public string? City => Place?.Kind == "city" ? Name : null;

    public string? Province => Place?.Kind is "province" or "region" ? Name : null;

    public string? Latitude => Place?.Latitude.ToString(CultureInfo.InvariantCulture);

    public string? Longitude => Place?.Longitude.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the place is the country itself.</summary>
    public bool IsCountry => Country is not null && Place is null && (Name is null || Name == Country.Name);
}
