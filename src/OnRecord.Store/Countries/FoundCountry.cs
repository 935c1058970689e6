using OnRecord.Knowledge.Ontology;

namespace OnRecord.Store.Countries;

/// <summary>What makes an event one of a country.</summary>
public enum CountryOf
{
    /// <summary>An actor or recipient is of it.</summary>
    Participant,

    /// <summary>It is told to be there.</summary>
    Place,
}

/// <summary>Events of a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or a code of actors of no state, as in the record.</param>
/// <param name="ByQuad">By PLOVER's quadrants; events of other types are in none.</param>
public sealed record FoundCountry(string Country, long Events, IReadOnlyDictionary<Quad, long> ByQuad, string? First, string? Last);
