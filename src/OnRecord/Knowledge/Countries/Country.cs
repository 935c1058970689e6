namespace OnRecord.Knowledge.Countries;

/// <summary>A state or territory. <see cref="Iso3"/> is ISO 3166-1 alpha-3, with KOS for Kosovo and the ISO 3166-3
/// codes of former states.</summary>
public sealed class Country
{
    public required string Iso3 { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null for former states without one.</summary>
    public string? Iso2 { get; init; }

    /// <summary>ISO 3166-1 numeric, three digits.</summary>
    public string? Numeric { get; init; }

    /// <summary>FIPS 10-4 / GEC, two letters, which event data sets of the field still use.</summary>
    public string? Gec { get; init; }

    /// <summary>Usual English press name, without article.</summary>
    public required string Name { get; init; }

    public required string Official { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<string> Adjectives { get; init; }

    public required IReadOnlyList<string> Demonyms { get; init; }

    public string? Capital { get; init; }

    public required IReadOnlyList<string> CapitalAliases { get; init; }

    public string? Region { get; init; }
}
