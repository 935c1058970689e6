namespace OnRecord.Store.Commitments;

/// <summary>Compares a commitment with a later event of its doer. Not thread-safe.</summary>
internal sealed class Comparison(PassageWords words)
{
    private const int MostSharedWords = 2;

    /// <summary>Whether a deed is the one that the commitment announces.</summary>
    public Likeness OfDeed(Commitment commitment, TrackedEvent deed)
    {
        if (!Fits(commitment, deed, out var fit))
        {
            return Likeness.Conflict;
        }

        var days = commitment.Days;
        return days?.Hold(deed) == false
            ? Likeness.Conflict
            : Of(commitment.First, deed, fit, days is null ? null : $"at the time it was announced for, {days.Announced}");
    }

    /// <summary>Whether a refusal or a denial, or another announcement, is of the same thing; days do not matter.</summary>
    public Likeness OfWords(Commitment commitment, TrackedEvent said) => Fits(commitment, said, out var fit) ? Of(commitment.First, said, fit, null) : Likeness.Conflict;

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

    private Likeness Of(TrackedEvent first, TrackedEvent second, Fit fit, string? time)
    {
        var reasons = new List<string>();
        if (fit.IsTowardsSame)
        {
            reasons.Add("towards the same actor");
        }

        if (second.Place is { } place && place == first.Place)
        {
            reasons.Add($"in the same place, {place}");
        }

        if (time is not null)
        {
            reasons.Add(time);
        }

        words.AddShared(first, second, MostSharedWords, word => reasons.Add($"both speak of “{word}”"));
        return new Likeness(reasons, false, fit.IsAlone);
    }
}
