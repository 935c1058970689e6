namespace OnRecord.Coding.Entities.Coreference;

/// <summary>What a state and its government are called in the record, whatever words name them in the report.</summary>
internal static class CountryNames
{
    public static string? State(Resolution resolution, string iso3) => resolution.Draft.Knowledge.Countries.ByIso3(iso3)?.Name;

    public static string? Government(Resolution resolution, string iso3) =>
        resolution.Draft.Knowledge.Countries.ByIso3(iso3) is { Adjectives: [var adjective, ..] } ? adjective + " government" : null;
}
