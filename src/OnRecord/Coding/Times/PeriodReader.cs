using NodaTime;
using OnRecord.Language;

namespace OnRecord.Coding.Times;

/// <summary>Reads periods longer than a day: months, years, weeks and weekends, decades, centuries, and periods on no
/// fixed days.</summary>
internal sealed class PeriodReader(TimeSentence s, DateReader dates)
{
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    /// <summary>From here on "the 1900s" may be ten years as well as a hundred; before, it is a hundred.</summary>
    private const int LatestCenturyByYear = 1900;

    public TimeReading? Read(int at, TimeContext context) =>
        WeekOfMonth(at, context)
        ?? Month(at, context)
        ?? Shifted(at, context)
        ?? Told(at, context)
        ?? Weekend(at, context)
        ?? Decade(at)
        ?? Century(at)
        ?? Year(at)
        ?? Vague(at, context);

    /// <summary>A calendar year in digits, wherever it stands.</summary>
    public bool YearDigits(int at, out int year) =>
        s.Digits(at, 4, 4, FirstYear, LastYear, out year) && !s.Is(at + 1, "%") && !(s.IsGlued(at + 1) && s.Form(at + 1) is "." or "," && s.IsGlued(at + 2));

    /// <summary>Of a unit word in a phrase such as "the end of the year": the current one.</summary>
    public TimeReading? Current(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        return start > at && s.Has(start, TimeWord.Unit, out var unit, out var next) && GrainOf(unit.Value) is { } grain
            ? new TimeReading(next, FromPublication(grain, 0, context))
            : null;
    }

    private TimeReading? Month(int at, TimeContext context)
    {
        var shifted = s.Has(at, TimeWord.Shift, out var shift, out var start);
        if (!dates.Month(start, out var month, out var next))
        {
            return null;
        }

        if (dates.YearAfter(next, context, out var year, out var end))
        {
            return new TimeReading(end, CalendarPeriod.Month(year, month));
        }

        if (s.TokenAt(start) is { Upos: Upos.VERB or Upos.AUX } or { Deprel: Deprel.Flat })
        {
            return null;
        }

        if (context.Published is not { } published)
        {
            return new TimeReading(next, CalendarPeriod.Vague($"XXXX-{month:00}", Grain.Month)) { LacksYear = true };
        }

        var seen = !shifted ? published : shift.Number switch { < 0 => published.PlusMonths(-1), > 0 => published.PlusMonths(1), _ => published };
        var tense = !shifted ? context.TenseOf(at, next) : shift.Number switch { < 0 => Tense.Past, > 0 => Tense.Future, _ => Tense.None };
        year = shifted && shift.Number == 0 ? published.Year : DateChoice.YearOfMonth(seen, month, tense);
        return new TimeReading(next, CalendarPeriod.Month(year, month)) { LacksYear = true };
    }

    /// <summary>"last week", "this year", "next month".</summary>
    private TimeReading? Shifted(int at, TimeContext context)
    {
        if (!s.Has(at, TimeWord.Shift, out var shift, out var start)
            || s.Has(at, TimeWord.SpanShift)
            || !s.Has(start, TimeWord.Unit, out var unit, out var next)
            || GrainOf(unit.Value) is not { } grain)
        {
            return null;
        }

        var isNearWeekend = grain == Grain.Weekend && shift.Number == 0;
        return isNearWeekend
            ? NearWeekend(at, next, context)
            : new TimeReading(next, FromPublication(grain, shift.Number, context));
    }

    /// <summary>"that year", "the following week", "the same month": from the date told last.</summary>
    private TimeReading? Told(int at, TimeContext context)
    {
        if (!s.Has(s.Skip(at, "the"), TimeWord.NarrativeShift, out var shift, out var start)
            || !s.Has(start, TimeWord.Unit, out var unit, out var next)
            || GrainOf(unit.Value) is not { } grain)
        {
            return null;
        }

        return new TimeReading(next, context.Told is { From: { } from } ? CalendarPeriod.Of(grain, from, shift.Number) : Unknown(grain));
    }

    private TimeReading? Weekend(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        return start > at && s.Has(start, TimeWord.Unit, out var unit, out var next) && unit.Value == "WE"
            ? NearWeekend(at, next, context)
            : null;
    }

    private static TimeReading NearWeekend(int at, int next, TimeContext context)
    {
        if (context.Published is not { } published)
        {
            return new TimeReading(next, Unknown(Grain.Weekend));
        }

        var isOver = context.TenseOf(at, next) is Tense.Past or Tense.None && published.DayOfWeek < IsoDayOfWeek.Saturday;
        return new TimeReading(next, CalendarPeriod.Of(Grain.Weekend, published, isOver ? -1 : 0));
    }

    /// <summary>"the first week of July", "the last week of next month".</summary>
    private TimeReading? WeekOfMonth(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        var isLast = s.Is(start, "last") || s.Is(start, "final");
        var (number, next) = isLast ? (0, start + 1) : s.Has(start, TimeWord.Ordinal, out var ordinal, out var after) ? (ordinal.Number, after) : (-1, at);
        if (number < 0 || number > 5 || !s.Has(next, TimeWord.Unit, out var unit, out var of) || unit.Value != "W" || !s.Is(of, "of")
            || (Month(of + 1, context) ?? Shifted(of + 1, context) ?? Current(of + 1, context)) is not { Period.Grain: Grain.Month } month)
        {
            return null;
        }

        if (month.Period is not { From: { } from, To: { } to })
        {
            return month;
        }

        var first = isLast ? to.PlusDays(-6) : from.PlusDays(7 * (number - 1));
        var last = isLast ? to : LocalDate.Min(first.PlusDays(6), to);
        return month with { Period = month.Period with { From = first, To = last }, LacksYear = false };
    }

    /// <summary>"the 1990s", "the '90s", "the nineties".</summary>
    private TimeReading? Decade(int at)
    {
        var digits = s.Skip(at, "the");
        if (s.Digits(digits, 4, 4, FirstYear, LastYear, out var year) && year % 10 == 0)
        {
            var end = s.IsGlued(digits + 1) && s.Form(digits + 1) is ['\'' or '’'] ? digits + 2 : digits + 1;
            return s.IsGlued(end) && s.Form(end) is "s" or "'s" or "’s" ? new TimeReading(end + 1, year % 100 == 0 && year < LatestCenturyByYear ? CalendarPeriod.Century(year) : CalendarPeriod.Decade(year)) : null;
        }

        var start = s.Skip(at, "the");
        if (start > at && s.Form(start) is ['\'' or '’' or '‘'] && s.Digits(start + 1, 2, 2, 0, 90, out year) && s.Is(start + 2, "s"))
        {
            return new TimeReading(start + 3, CalendarPeriod.Decade(1900 + year));
        }

        return start > at && s.Has(start, TimeWord.DecadeName, out var name, out var next)
            ? new TimeReading(next, CalendarPeriod.Decade(1900 + name.Number))
            : null;
    }

    private TimeReading? Century(int at)
    {
        var start = s.Skip(at, "the");
        if (!dates.DayNumber(start, out var number, out var next)
            || !s.Has(s.SkipHyphen(next), TimeWord.Unit, out var unit, out next) || unit.Value != "CE")
        {
            return null;
        }

        return new TimeReading(next, CalendarPeriod.Century((number - 1) * 100));
    }

    private TimeReading? Year(int at) =>
        YearDigits(at, out var year) && YearContext.IsYear(s, at, year) ? new TimeReading(at + 1, CalendarPeriod.Year(year)) : null;

    /// <summary>Ramadan and the like: the year if one is stated, but no days.</summary>
    private TimeReading? Vague(int at, TimeContext context)
    {
        var start = s.Has(at, TimeWord.Shift, out _, out var next) ? next : at;
        if (!s.Has(start, TimeWord.Period, out var sense, out next))
        {
            return null;
        }

        return dates.YearAfter(next, context, out var year, out var end)
            ? new TimeReading(end, CalendarPeriod.Vague(year.ToString("0000", null))) { IsLoose = true }
            : new TimeReading(next, CalendarPeriod.Vague(sense.Value)) { IsLoose = true };
    }

    private static Grain? GrainOf(string unit) => unit switch
    {
        "WE" => Grain.Weekend,
        "W" => Grain.Week,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        "Y" => Grain.Year,
        "DE" => Grain.Decade,
        "CE" => Grain.Century,
        _ => null,
    };

    private static CalendarPeriod FromPublication(Grain grain, int count, TimeContext context) =>
        context.Published is { } published ? CalendarPeriod.Of(grain, published, count) : Unknown(grain);

    private static CalendarPeriod Unknown(Grain grain) => CalendarPeriod.Vague(
        grain switch
        {
            Grain.Weekend => "XXXX-WXX-WE",
            Grain.Week => "XXXX-WXX",
            Grain.Month => "XXXX-XX",
            Grain.Quarter => "XXXX-QX",
            Grain.Decade => "XXX",
            Grain.Century => "XX",
            _ => "XXXX",
        },
        grain);
}
