using OnRecord.Reading.Plain;

namespace OnRecord.Reading.Feeds;

/// <summary>Author fields, which hold a name, several, or a whole byline.</summary>
internal static class Bylines
{
    public static IEnumerable<string> Names(string field) =>
        Byline.Names(field).ToList() is { Count: > 0 } names ? names : field.Trim() is { Length: > 0 and <= 100 } name ? [name] : [];
}
