using OnRecord.Knowledge.Actors;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>What a state and its government are called in the record, whatever words name them in the report.</summary>
internal static class CountryNames
{
    public static string? State(Resolution resolution, string iso3) => resolution.Draft.Knowledge.Countries.ByIso3(iso3)?.Name;

    /// <param name="code">EUR or UNO.</param>
    public static KnownActor? Union(Resolution resolution, string code) =>
        resolution.Draft.Knowledge.Actors.Find(code == "EUR" ? "European Union" : "United Nations").FirstOrDefault(known => known.Country == code);

    public static string? Government(Resolution resolution, string iso3) =>
        resolution.Draft.Knowledge.Countries.ByIso3(iso3) is { Adjectives: [var adjective, ..] } ? adjective + " government" : null;
}
