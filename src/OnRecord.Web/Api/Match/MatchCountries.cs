using System.Collections.Frozen;
using OnRecord.Interchange.Codes;

namespace OnRecord.Web.Api.Match;

/// <summary>Countries as FollowTheMoney writes them, alpha-2 in lower case, and as the record does, alpha-3.</summary>
internal static class MatchCountries
{
    private static readonly Lazy<FrozenDictionary<string, CountryCodes>> Codes = new(CountryCodes.Load);

    private static readonly Lazy<FrozenDictionary<string, string>> Alpha3 = new(() =>
        Codes.Value.Values.Where(country => country.Iso2 is not null).ToFrozenDictionary(country => country.Iso2!, country => country.Iso3, StringComparer.OrdinalIgnoreCase));

    /// <summary>Null for what is no code of a country.</summary>
    public static string? ToRecord(string code) => code.Length == 3 ? code.ToUpperInvariant() : Alpha3.Value.GetValueOrDefault(code);

    public static string? ToEntity(string? iso3) => iso3 is not null && Codes.Value.TryGetValue(iso3, out var codes) ? codes.Iso2?.ToLowerInvariant() : null;
}
