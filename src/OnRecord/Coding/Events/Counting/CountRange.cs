using OnRecord.Records;

namespace OnRecord.Coding.Events.Counting;

/// <summary>The numbers that the words of a count allow, both ends included. "About" allows a fifth either way.</summary>
internal readonly record struct CountRange(long Least, long Most)
{
    private const double Loose = 0.2;

    public static CountRange Of(CountDraft count) => count.Bound switch
    {
        CountBound.AtLeast => new(count.Value, long.MaxValue),
        CountBound.AtMost => new(0, count.Value),
        CountBound.About => new((long)(count.Value * (1 - Loose)), (long)Math.Ceiling(count.Value * (1 + Loose))),
        _ => new(count.Value, count.Value),
    };

    public bool Meets(CountRange other) => Least <= other.Most && other.Least <= Most;

    /// <summary>The kind in which two events' counts cannot both be right, or null.</summary>
    public static (CountDraft First, CountDraft Second)? Conflict(EventDraft first, EventDraft second)
    {
        foreach (var count in first.Counts)
        {
            if (second.Counts.Find(other => other.Kind == count.Kind) is { } rival && !Of(count).Meets(Of(rival)))
            {
                return (count, rival);
            }
        }

        return null;
    }
}
