using System.Globalization;

namespace OnRecord.Store.Tellings;

/// <summary>Whether two tellings of one story tell of one event. They must be of one type; have someone, some place or a number in common,
/// or be the only ones of their type in their reports; and have little that cannot be one: other persons, days apart, places in
/// different countries. Numbers and places may differ: that is what is to be shown.</summary>
internal static class TellingMatch
{
    private const int Enough = 3;

    private const int Never = -9;
    private const int StemLength = 5;

    public static bool IsOne(Telling one, Telling other)
    {
        if (one.Type != other.Type || (one.Status != other.Status && !(one.IsOfFact && other.IsOfFact)))
        {
            return false;
        }

        var (actors, recipients, place, counts) = (Parties(one.Actors, other.Actors), Parties(one.Recipients, other.Recipients), Place(one, other), Counts(one, other));
        var sum = actors + recipients + place + counts + Day(one, other) + (one.Mode is not null && one.Mode == other.Mode ? 1 : 0) + (Stem(one.Anchor) == Stem(other.Anchor) ? 1 : 0);
        var areAlone = one.IsOnlyOne && other.IsOnlyOne;
        var hasCommon = areAlone || actors == 2 || recipients == 2 || place == 2 || counts == 2 || (actors == 1 && recipients == 1);
        return hasCommon && sum + (areAlone ? 2 : 0) >= Enough;
    }

    /// <summary>The beginning of a word, by which its forms are known.</summary>
    public static string Stem(string word)
    {
        var folded = Ids.ActorKey.Fold(word);
        return folded.Length > StemLength ? folded[..StemLength] : folded;
    }

    /// <summary>2 for the same, 1 for a state and who acts for it, 0 where it cannot be said, -4 for others.</summary>
    public static int Parties(List<Party> some, List<Party> others)
    {
        if (some.Count == 0 || others.Count == 0)
        {
            return 0;
        }

        return some.Exists(one => others.Exists(one.Is)) ? 2
            : some.Exists(one => others.Exists(one.IsNear)) ? 1
            : some.TrueForAll(one => one.Actor is not null) && others.TrueForAll(other => other.Actor is not null) ? -4
            : 0;
    }

    /// <summary>True when both name a country and it is not the same.</summary>
    public static bool AreInOtherCountries(Telling one, Telling other) => one.PlaceCountry is not null && other.PlaceCountry is not null && one.PlaceCountry != other.PlaceCountry;

    private static int Place(Telling one, Telling other) => one.Place is null || other.Place is null ? 0
        : one.Place == other.Place ? 2
        : AreInOtherCountries(one, other) ? -3 : -1;

    private static int Day(Telling one, Telling other)
    {
        if ((one.From ?? one.To) is null || (other.From ?? other.To) is null)
        {
            return 0;
        }

        var gap = Math.Max(Apart(one.To ?? one.From!, other.From ?? other.To!), Apart(other.To ?? other.From!, one.From ?? one.To!));
        return gap <= 0 ? 1 : gap == 1 ? 0 : Never;
    }

    private static int Apart(string last, string first) =>
        DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? start.DayNumber - end.DayNumber
            : 0;

    private static int Counts(Telling one, Telling other) =>
        one.Counts.Exists(count => other.Counts.Exists(same => same.Kind == count.Kind && same.Value == count.Value)) ? 2 : 0;
}
