using System.Collections.Frozen;

namespace OnRecord.Store.Copies;

/// <summary>Numbers that reports spell out.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty",
        "dozens", "hundreds", "thousands",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string word) => Words.Contains(word);
}
