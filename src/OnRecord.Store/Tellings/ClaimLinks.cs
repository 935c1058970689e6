using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>Which tellings of one event bear each other out, and which contradict each other. Only different sources are set against
/// each other, and an anonymous one corroborates nobody: who it is cannot be known.</summary>
internal static class ClaimLinks
{
    // Of many sources the first ones are linked; all are counted.
    private const int MostSources = 12;

    /// <param name="tellings">Of one event, in the order of their appearance.</param>
    public static IEnumerable<ClaimLink> Of(IReadOnlyList<Telling> tellings)
    {
        var different = tellings.DistinctBy(telling => (telling.Source.Key ?? $"{telling.Report}", telling.IsDenied, string.Join(' ', telling.Counts), telling.PlaceCountry)).Take(2 * MostSources).ToList();
        var paired = new HashSet<(string, string)>();
        for (var i = 1; i < different.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Of(different[i], different[j]) is { } link && (link.Kind != LinkKind.Corroborates || (paired.Count < MostSources && paired.Add((different[i].Source.Key!, different[j].Source.Key!)))))
                {
                    yield return link;
                }
            }
        }
    }

    /// <summary>Denials that no event hangs on, each with the events that it denies: those of which the source is said to be an actor, told in
    /// a word that the denial takes up.</summary>
    public static IEnumerable<ClaimLink> Of(IEnumerable<Denial> denials, IReadOnlyList<Telling> tellings)
    {
        foreach (var denial in denials)
        {
            var words = Copies.WordSequence.Of(denial.Content).Words.Select(TellingMatch.Stem).ToHashSet(StringComparer.Ordinal);
            if (tellings.FirstOrDefault(telling => IsDeniedBy(denial, telling) && words.Contains(TellingMatch.Stem(telling.Anchor))) is { } denied)
            {
                yield return new ClaimLink(denial.Report, denial.Id, denied.Report, denied.Id, LinkKind.Denies, "the one who is said to have done it denies it", denial.Day);
            }
        }
    }

    private static bool IsDeniedBy(Denial denial, Telling telling) => telling.Report != denial.Report && !telling.IsDenied && telling.Source.Key != denial.Source
        && telling.Actors.Exists(actor => actor.Actor == denial.Actor);

    private static ClaimLink? Of(Telling later, Telling earlier)
    {
        if (later.Report == earlier.Report || (later.Source.Key is { } key && key == earlier.Source.Key))
        {
            return null;
        }

        if ((later.IsDenied && earlier.IsAsserted) || (earlier.IsDenied && later.IsAsserted))
        {
            var (no, yes) = later.IsDenied ? (later, earlier) : (earlier, later);
            return no.Status == Status.Denied ? Link(no, yes, LinkKind.Denies, "a source denies it") : Link(no, yes, LinkKind.Contradicts, "it is told as something that did not happen");
        }

        if (TellingMatch.AreInOtherCountries(later, earlier))
        {
            return Link(later, earlier, LinkKind.Contradicts, $"places in different countries: {later.PlaceCountry} and {earlier.PlaceCountry}");
        }

        foreach (var count in later.Counts)
        {
            if (earlier.Counts.Find(other => other.Kind == count.Kind) is { } other && !count.Fits(other))
            {
                var update = later.Day != earlier.Day ? "; the later may bring the earlier up to date" : "";
                return Link(later, earlier, LinkKind.Contradicts, $"{Said(count)} {Words.Of(count.Kind)} against {Said(other)}{update}");
            }
        }

        return later.IsAsserted && earlier.IsAsserted && later.Source.Key is not null && earlier.Source.Key is not null ? Link(later, earlier, LinkKind.Corroborates, Same(later, earlier)) : null;
    }

    private static ClaimLink Link(Telling one, Telling other, LinkKind kind, string why) => new(one.Report, one.Id, other.Report, other.Id, kind, why, one.Day);

    private static string Said(Count count) => $"{(count.Bound == CountBound.Exact ? "" : $"{Words.Of(count.Bound)} ")}{count.Value.ToString(CultureInfo.InvariantCulture)}";

    private static string Same(Telling one, Telling other)
    {
        var same = new List<string> { "type" };
        Add("actor", TellingMatch.Parties(one.Actors, other.Actors) == 2);
        Add("recipient", TellingMatch.Parties(one.Recipients, other.Recipients) == 2);
        Add("place", one.Place is not null && one.Place == other.Place);
        Add("day", one.From is not null && one.From == other.From);
        same.AddRange(one.Counts.Where(count => other.Counts.Exists(count.Equals)).Select(count => Words.Of(count.Kind)));
        return $"two sources tell it with the same {string.Join(", ", same)}";

        void Add(string field, bool isSame)
        {
            if (isSame)
            {
                same.Add(field);
            }
        }
    }
}
