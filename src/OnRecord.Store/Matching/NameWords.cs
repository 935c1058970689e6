using OnRecord.Store.Ids;

namespace OnRecord.Store.Matching;

/// <summary>The words of a name as they are compared: lower case, without diacritics.</summary>
internal static class NameWords
{
    /// <summary>Of longer names no more is looked at.</summary>
    public const int Most = 12;

    private const int Longest = 40;

    public static string[] Of(string name) =>
        [.. ActorKey.Fold(name).Split(' ', Most + 1, StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(word => word.Length > Longest ? word[..Longest] : word)];
}
