namespace OnRecord.Knowledge.Countries;

/// <summary>A place that political news names.</summary>
/// <param name="Countries">ISO 3166-1 alpha-3; several or none for a region across borders.</param>
/// <param name="Kind">city, province, region, sea, mountain, river, base, border-crossing or strait.</param>
/// <param name="Latitude">Degrees north, WGS 84; null when not known.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record Place(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Countries,
    string Kind,
    double? Latitude,
    double? Longitude);
