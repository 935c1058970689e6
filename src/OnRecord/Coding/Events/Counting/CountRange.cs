using OnRecord.Records;

namespace OnRecord.Coding.Events.Counting;

/// <summary>The numbers that the words of a count allow, both ends included. "About" allows a fifth either way.</summary>
internal readonly record struct CountRange(long Least, long Most)
{
    private const double Loose = 0.2;

    public static CountRange Of(CountDraft count) => Of(count.Value, count.Bound);

    public static CountRange Of(long value, CountBound bound) => bound switch
    {
        CountBound.AtLeast => new(value, long.MaxValue),
        CountBound.AtMost => new(0, value),
        CountBound.About => new((long)(value * (1 - Loose)), (long)Math.Ceiling(value * (1 + Loose))),
        _ => new(value, value),
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
