using System.Globalization;

namespace OnRecord.Coding.Times;

/// <summary>Reads times of day on the clock: "9 a.m.", "21:30 GMT", "5.30pm", "noon", "nine o'clock".</summary>
internal sealed class ClockReader(TimeSentence s)
{
    /// <summary>The time as TIMEX3 "09:00", and the position after it; null when none stands there.</summary>
    public (string Time, int End)? Read(int at)
    {
        if (s.Has(at, TimeWord.Clock, out var named, out var next))
        {
            return (named.Value, SkipZone(next));
        }

        if (!s.Digits(at, 1, 2, 0, 24, out var hour) && !(s.Has(at, TimeWord.Number, out var word, out _) && (hour = word.Number) <= 12))
        {
            return null;
        }

        var (minute, end) = Minutes(at + 1);
        var hasMinutes = end > at + 1;
        if (s.Has(end, TimeWord.HalfDay, out var half, out next))
        {
            return hour is >= 1 and <= 12 ? (Format((hour % 12) + (half.Value == "pm" ? 12 : 0), minute), SkipZone(next)) : null;
        }

        if (s.Is(end, "o'clock") || s.Is(end, "o’clock"))
        {
            return (Format(hour, 0), SkipZone(end + 1));
        }

        var zoned = SkipZone(end);
        return (hasMinutes && s.Is(at + 1, ":")) || zoned > end ? (Format(hour, minute), zoned) : null;
    }

    private (int Minute, int End) Minutes(int at) =>
        (s.Is(at, ":") || s.Is(at, ".")) && s.IsGlued(at) && s.IsGlued(at + 1) && s.Digits(at + 1, 2, 2, 0, 59, out var minute)
            ? (minute, SkipSeconds(at + 2))
            : (0, at);

    private int SkipSeconds(int at) => s.Is(at, ":") && s.IsGlued(at) && s.Digits(at + 1, 2, 2, 0, 60, out _) ? at + 2 : at;

    private int SkipZone(int at)
    {
        var opened = s.Skip(at, "(");
        if (!s.Has(opened, TimeWord.Zone, out _, out var next))
        {
            return at;
        }

        return opened > at ? s.Skip(next, ")") : next;
    }

    private static string Format(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
}
