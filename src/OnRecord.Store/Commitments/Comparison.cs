namespace OnRecord.Store.Commitments;

/// <summary>Compares a commitment with a later event of its doer.</summary>
internal static class Comparison
{
    private const int MostSharedWords = 2;

    /// <summary>Whether a deed is the one that the commitment announces.</summary>
    public static Likeness OfDeed(Commitment commitment, TrackedEvent deed)
    {
        if (!Fits(commitment, deed, out var fit))
        {
            return Likeness.Conflict;
        }

        var days = commitment.Days;
        return days?.Hold(deed) == false
            ? Likeness.Conflict
            : Of(commitment.First, deed, fit, days);
    }

    /// <summary>Whether a refusal or a denial, or another announcement, is of the same thing; days do not matter.</summary>
    public static Likeness OfWords(Commitment commitment, TrackedEvent said) => Fits(commitment, said, out var fit) ? Of(commitment.First, said, fit, null) : Likeness.Conflict;

    /// <param name="IsTowardsSame">Both concern one other actor.</param>
    /// <param name="IsAlone">Neither concerns anybody else.</param>
    private readonly record struct Fit(bool IsTowardsSame, bool IsAlone);

    private static bool Fits(Commitment commitment, TrackedEvent later, out Fit fit)
    {
        var (hasOthers, isSame) = (false, false);
        Beside(commitment, later.Actors, ref hasOthers, ref isSame);
        Beside(commitment, later.Recipients, ref hasOthers, ref isSame);
        fit = new Fit(isSame, commitment.Others.Count == 0 && !hasOthers);
        return commitment.Others.Count > 0 && hasOthers
            ? isSame
            : commitment.First.Strangers.Count == 0 || later.Strangers.Count == 0 || commitment.First.Strangers.Overlaps(later.Strangers);
    }

    private static void Beside(Commitment commitment, HashSet<long> taking, ref bool hasOthers, ref bool isSame)
    {
        foreach (var one in taking)
        {
            if (!commitment.Doers.Contains(one))
            {
                hasOthers = true;
                isSame |= commitment.Others.Contains(one);
            }
        }
    }

    private static Likeness Of(TrackedEvent first, TrackedEvent second, Fit fit, FulfilmentDays? days)
    {
        var place = second.Place is { } stated && stated == first.Place ? stated : null;
        var shared = second.Words.SharedWith(first.Words, MostSharedWords);
        if (!fit.IsTowardsSame && place is null && days is null && shared.Count == 0)
        {
            return Likeness.None;
        }

        var reasons = new List<string>();
        if (fit.IsTowardsSame)
        {
            reasons.Add("towards the same actor");
        }

        if (place is not null)
        {
            reasons.Add($"in the same place, {place}");
        }

        if (days is not null)
        {
            reasons.Add($"at the time it was announced for, {days.Announced}");
        }

        reasons.AddRange(shared.Select(word => $"both speak of “{word}”"));
        return new Likeness(reasons, false, fit.IsAlone);
    }
}
