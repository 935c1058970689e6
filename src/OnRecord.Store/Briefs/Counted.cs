using System.Globalization;

namespace OnRecord.Store.Briefs;

/// <summary>Numbers with their nouns.</summary>
internal static class Counted
{
    public static string Of(long count, string one, string? several = null) => count == 1 ? $"one {one}" : count == 0 ? $"no {several ?? $"{one}s"}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {several ?? $"{one}s"}";

    public static string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";
}
