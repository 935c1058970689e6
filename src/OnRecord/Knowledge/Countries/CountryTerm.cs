namespace OnRecord.Knowledge.Countries;

/// <summary>In what way words point to a country; in order of preference where the parse does not decide.</summary>
public enum CountryTerm
{
    Name,
    Adjective,
    Demonym,
    Capital,

    /// <summary>A building, street or place that stands for an institution ("White House").</summary>
    Seat,

    /// <summary>A place in one country.</summary>
    Place,

    /// <summary>A place across borders, or of no country.</summary>
    Region,
}
