using System.Collections.Frozen;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Interchange.Codes;

/// <summary>The codes of a country in the tables that others use.</summary>
/// <param name="Numeric">ISO 3166-1, three digits.</param>
/// <param name="Gec">GEC, formerly FIPS 10-4; null for countries that it has no code for.</param>
internal sealed record CountryCodes(string Iso3, string? Iso2, string Numeric, string? Gec, string Name, string Region)
{
    private const string File = "data/countries/countries.tsv";

    private static readonly string[] Columns = ["iso3", "iso2", "numeric", "gec", "name", "official", "aliases", "adjectives", "demonyms", "capital", "capital_aliases", "region"];

    /// <summary>By ISO 3166-1 alpha-3.</summary>
    public static FrozenDictionary<string, CountryCodes> Load() => TsvTable.Load(File, Columns).Rows
        .Select(row => new CountryCodes(row.Text("iso3"), row.Optional("iso2"), row.Text("numeric"), row.Optional("gec"), row.Text("name"), row.Text("region")))
        .ToFrozenDictionary(country => country.Iso3, StringComparer.Ordinal);
}
