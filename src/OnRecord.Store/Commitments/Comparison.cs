namespace OnRecord.Store.Commitments;

/// <summary>Compares a commitment with a later event of its doer. Not thread-safe.</summary>
internal sealed class Comparison(PassageWords words)
{
    // A report may tell a deed a day early or late, and tells it within a few days.
    private const int Slack = 1;
    private const int TellingTime = 3;
    private const int MostSharedWords = 2;

    /// <summary>Whether a deed is the one that the commitment announces.</summary>
    public Likeness OfDeed(Commitment commitment, TrackedEvent deed)
    {
        var reasons = new List<string>();
        return Fits(commitment, deed, reasons, out var isAlone) && FitsDay(commitment.First, deed, reasons)
            ? new Likeness(WithWords(commitment.First, deed, reasons), false, isAlone)
            : Likeness.Conflict;
    }

    /// <summary>Whether a refusal or a denial, or another announcement, is of the same thing; days do not matter.</summary>
    public Likeness OfWords(Commitment commitment, TrackedEvent said)
    {
        var reasons = new List<string>();
        return Fits(commitment, said, reasons, out var isAlone)
            ? new Likeness(WithWords(commitment.First, said, reasons), false, isAlone)
            : Likeness.Conflict;
    }

    private static bool Fits(Commitment commitment, TrackedEvent later, List<string> reasons, out bool isAlone)
    {
        var (before, after) = (commitment.Others.ToHashSet(), later.All.Except(commitment.Doers).ToHashSet());
        isAlone = before.Count == 0 && after.Count == 0;
        if (before.Count > 0 && after.Count > 0)
        {
            if (!before.Overlaps(after))
            {
                return false;
            }

            reasons.Add("towards the same actor");
        }
        else if (commitment.First.Strangers.Count > 0 && later.Strangers.Count > 0 && !commitment.First.Strangers.Overlaps(later.Strangers))
        {
            return false;
        }

        if (later.Place is { } place && place == commitment.First.Place)
        {
            reasons.Add($"in the same place, {place}");
        }

        return true;
    }

    // A plan for a day is kept on that day; a deadline, by it or late. What lies before the announcement is something else.
    private static bool FitsDay(TrackedEvent announced, TrackedEvent deed, List<string> reasons)
    {
        if (announced.IsDeadline || announced.Due is not { } last)
        {
            return true;
        }

        var isDated = deed.From is not null;
        var (first, day) = (announced.From ?? last, isDated ? deed.Day : deed.Told);
        if (Calendar.IsBefore(day, Calendar.Plus(first, -Slack)) || Calendar.IsBefore(Calendar.Plus(last, isDated ? Slack : TellingTime), day))
        {
            return false;
        }

        reasons.Add($"at the time it was announced for, {(first == last ? last : $"{first} to {last}")}");
        return true;
    }

    private List<string> WithWords(TrackedEvent first, TrackedEvent second, List<string> reasons)
    {
        reasons.AddRange(words.Shared(first, second).Take(MostSharedWords).Select(word => $"both speak of “{word}”"));
        return reasons;
    }
}
