using System.Globalization;

namespace OnRecord.Coding.Times;

/// <summary>Reads days and parts of days: dates, weekdays, "yesterday", "last night", "the next day", holidays, each
/// with a time of day where one stands beside it.</summary>
internal sealed class DayReader(TimeSentence s, DateReader dates, ClockReader clock)
{
    public TimeReading? Read(int at, TimeContext context) =>
        Day(at, context) is { } day ? WithTimeAfter(day) : TimeBefore(at, context);

    /// <summary>A day alone, without a time of day after it.</summary>
    public TimeReading? Day(int at, TimeContext context) =>
        dates.Read(s.Has(at, TimeWord.Shift, out _, out var date) ? date : at, context)
        ?? Deictic(at, context)
        ?? PartOfDay(at, context)
        ?? Weekday(at, context)
        ?? Holiday(at, context)
        ?? Told(at, context);

    private TimeReading? Deictic(int at, TimeContext context)
    {
        if (!s.Has(at, TimeWord.Day, out var sense, out var next))
        {
            return null;
        }

        return new TimeReading(next, FromPublication(sense.Number, context));
    }

    private TimeReading? PartOfDay(int at, TimeContext context)
    {
        if (!s.Has(at, TimeWord.DayPartOf, out var sense, out var next))
        {
            return null;
        }

        var days = int.Parse(sense.Value.AsSpan(0, sense.Value.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new TimeReading(next, FromPublication(days, context).At(sense.Value[^2..], Grain.PartOfDay));
    }

    private TimeReading? Weekday(int at, TimeContext context)
    {
        var shifted = s.Has(at, TimeWord.Shift, out var shift, out var start);
        if (!s.Has(start, TimeWord.Weekday, out var day, out var next))
        {
            return null;
        }

        if (context.Published is not { } published)
        {
            return new TimeReading(next, CalendarPeriod.Vague($"XXXX-WXX-{day.Number}", Grain.Day));
        }

        if (WeekAfter(next) is { } week)
        {
            var monday = CalendarPeriod.Week(published.PlusWeeks(week.Count)).From!.Value;
            return new TimeReading(week.End, CalendarPeriod.Day(monday.PlusDays(day.Number - 1)));
        }

        var date = shifted && shift.Number != 0
            ? DateChoice.Weekday(published, day.Number, shift.Number)
            : DateChoice.Weekday(published, day.Number, context.TenseOf(at, next));
        return new TimeReading(next, CalendarPeriod.Day(date));
    }

    /// <summary>"of last week", "next week" after a weekday.</summary>
    private (int Count, int End)? WeekAfter(int at) =>
        s.Has(s.Skip(at, "of"), TimeWord.Shift, out var shift, out var unit)
        && s.Has(unit, TimeWord.Unit, out var of, out var end) && of.Value == "W"
            ? (shift.Number, end)
            : null;

    private TimeReading? Holiday(int at, TimeContext context)
    {
        var shifted = s.Has(at, TimeWord.Shift, out var shift, out var start);
        if (!s.Has(start, TimeWord.Holiday, out var sense, out var next))
        {
            return null;
        }

        var (month, day) = (int.Parse(sense.Value.AsSpan(0, 2)), int.Parse(sense.Value.AsSpan(3, 2)));
        if (dates.YearAfter(next, context, out var year, out var end))
        {
            return new TimeReading(end, CalendarPeriod.Day(new NodaTime.LocalDate(year, month, day)));
        }

        var tense = !shifted || shift.Number == 0 ? context.TenseOf(at, next) : shift.Number < 0 ? Tense.Past : Tense.Future;
        return new TimeReading(next, DateReader.Resolve(month, day, 0, context, tense));
    }

    /// <summary>"the next day", "that night", "the same day", "the following morning": from the date told last.</summary>
    private TimeReading? Told(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        var count = s.Has(start, TimeWord.NarrativeShift, out var shift, out var next) ? shift.Number
            : s.Has(start, TimeWord.Shift, out shift, out next) && shift.Number == 1 && start > at ? 1
            : (int?)null;
        if (count is not { } days)
        {
            return null;
        }

        var isPart = s.Has(next, TimeWord.Part, out var part, out var end);
        if (!isPart && !(s.Has(next, TimeWord.Unit, out var unit, out end) && unit.Value == "D"))
        {
            return null;
        }

        var told = context.Told is { From: { } from } ? CalendarPeriod.Day(from.PlusDays(days)) : CalendarPeriod.Vague("XXXX-XX-XX", Grain.Day);
        return new TimeReading(end, isPart ? told.At(part.Value, Grain.PartOfDay) : told);
    }

    private TimeReading WithTimeAfter(TimeReading day)
    {
        if (day.Period.Grain != Grain.Day)
        {
            return day;
        }

        var at = day.End;
        if (s.Has(at, TimeWord.Part, out var part, out var next))
        {
            return day with { End = next, Period = day.Period.At(part.Value, Grain.PartOfDay) };
        }

        at = s.SkipHyphen(s.Skip(at, ","));
        at = s.Skip(s.Skip(s.Skip(at, "at"), "around"), "about");
        return clock.Read(at) is { } time
            ? day with { End = time.End, Period = day.Period.At(time.Time, Grain.Instant) }
            : day;
    }

    /// <summary>"9 a.m. on Monday", "the morning of July 26", "dawn on Friday", "early on Monday".</summary>
    private TimeReading? TimeBefore(int at, TimeContext context)
    {
        var (value, next, isClock) = clock.Read(at) is { } time ? (time.Time, time.End, true)
            : s.Has(s.Skip(at, "the"), TimeWord.Part, out var part, out var end) ? (part.Value, end, false)
            : (null, at, false);
        if (value is null)
        {
            return null;
        }

        var start = s.Skip(s.Skip(s.Skip(next, ","), "on"), "of");
        if (Day(start, context) is { Period.Grain: Grain.Day } day && (start > next || isClock))
        {
            return day with { Period = day.Period.At(value, isClock ? Grain.Instant : Grain.PartOfDay) };
        }

        return isClock ? new TimeReading(next, CalendarPeriod.Vague("XXXX-XX-XXT" + value, Grain.Instant)) { IsLoose = true } : null;
    }

    private static CalendarPeriod FromPublication(int days, TimeContext context) => context.Published is { } published
        ? CalendarPeriod.Day(published.PlusDays(days))
        : CalendarPeriod.Vague("XXXX-XX-XX", Grain.Day);
}
