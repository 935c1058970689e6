namespace OnRecord.Store.Copies;

/// <summary>When a report appeared, as a key that sorts by code: by day, then by time as written, undated ones last; ties are broken by
/// the report's id, which is the same everywhere.</summary>
internal static class Appearance
{
    private const string Undated = "~";

    public static string Of(string? published, string reportKey) => $"{published ?? Undated} {reportKey}";
}
