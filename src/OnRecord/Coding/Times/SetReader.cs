using System.Globalization;

namespace OnRecord.Coding.Times;

/// <summary>Reads recurrences ("every Monday", "on Fridays", "twice a year", "weekly") and references to the present,
/// the past and the future at large; none of them has days.</summary>
internal sealed class SetReader(TimeSentence s, DateReader dates, DurationReader durations)
{
    public TimeReading? Read(int at) => Every(at) ?? Plural(at) ?? Named(at);

    private TimeReading? Every(int at)
    {
        if (!s.Has(at, TimeWord.Every, out var every, out var next))
        {
            return null;
        }

        if (s.Has(next, TimeWord.Unit, out var unit, out var end) || durations.Measure(next) is { Count: 1 } && s.Has(next + 1, TimeWord.Unit, out unit, out end))
        {
            return Set(end, new DurationReader.Length(end, int.Parse(every.Value, CultureInfo.InvariantCulture), unit.Value).Value);
        }

        if (durations.Measure(next) is { } length)
        {
            return Set(length.End, length.Value);
        }

        if (s.Has(next, TimeWord.Weekday, out var weekday, out end))
        {
            return s.Has(end, TimeWord.Part, out var part, out var after)
                ? Set(after, $"XXXX-WXX-{weekday.Number}T{part.Value}")
                : Set(end, $"XXXX-WXX-{weekday.Number}");
        }

        return dates.Month(next, out var month, out end) ? Set(end, $"XXXX-{month:00}")
            : s.Has(next, TimeWord.Part, out var daily, out end) ? Set(end, $"XXXX-XX-XXT{daily.Value}")
            : s.Has(next, TimeWord.Season, out var season, out end) ? Set(end, $"XXXX-{season.Value}")
            : null;
    }

    private TimeReading? Plural(int at)
    {
        if (s.Has(at, TimeWord.Weekdays, out var days, out var next))
        {
            return Set(next, $"XXXX-WXX-{days.Number}");
        }

        return s.Has(at, TimeWord.Weekday, out var day, out next) && s.Has(next, TimeWord.Parts, out var parts, out var end)
            ? Set(end, $"XXXX-WXX-{day.Number}T{parts.Value}")
            : null;
    }

    // "Shortly after midnight" says how long after, and not when.
    private TimeReading? Named(int at) =>
        (s.Has(at, TimeWord.Reference, out var sense, out var next) && !s.Is(next, "after") && !s.Is(next, "before")) || s.Has(at, TimeWord.Set, out sense, out next)
            ? Set(next, sense.Value)
            : null;

    private static TimeReading Set(int end, string value) => new(end, CalendarPeriod.Vague(value)) { IsLoose = true };
}
