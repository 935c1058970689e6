using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Reads ranges: "from 3 to 5 May", "May 3-5", "between 2014 and 2017", "2014-17", "Monday to Friday".</summary>
internal sealed class RangeReader(TimeSentence s, DateReader dates, PeriodReader periods, EdgeReader edges)
{
    public TimeReading? Read(int at, TimeContext context)
    {
        var isBetween = s.Is(at, "between");
        var start = isBetween || s.Is(at, "from") ? at + 1 : at;
        var isOpened = start > at;
        return DayToDate(start, isBetween, context)
            ?? Years(start, isBetween, isOpened)
            ?? PointToPoint(start, isBetween, isOpened, context);
    }

    /// <summary>"3 to 5 May 2021": the first day takes month and year from the second.</summary>
    private TimeReading? DayToDate(int at, bool isBetween, TimeContext context) =>
        dates.DayNumber(s.Skip(at, "the"), out var day, out var next)
        && Divider(next, isBetween) is { } second
        && dates.Read(second, context) is { Period.From: { } to } last
        && day < to.Day
            ? Range(last.End, CalendarPeriod.Day(new LocalDate(to.Year, to.Month, day)), last.Period)
            : null;

    private TimeReading? Years(int at, bool isBetween, bool isOpened)
    {
        if (!periods.YearDigits(at, out var from) || Divider(at + 1, isBetween) is not { } second
            || !(isOpened || YearContext.IsYear(s, at, from)))
        {
            return null;
        }

        if (periods.YearDigits(second, out var to) && from < to)
        {
            return Range(second + 1, CalendarPeriod.Year(from), CalendarPeriod.Year(to));
        }

        return s.IsHyphen(at + 1) && s.IsGlued(second) && s.Digits(second, 2, 2, 0, 99, out var ending)
            && (from / 100 * 100) + ending is var end && end > from
                ? Range(second + 1, CalendarPeriod.Year(from), CalendarPeriod.Year(end))
                : null;
    }

    private TimeReading? PointToPoint(int at, bool isBetween, bool isOpened, TimeContext context)
    {
        var first = edges.Read(at, context) ?? edges.Whole(at, context);
        if (first is null || first.IsDuration || Divider(first.End, isBetween) is not { } second)
        {
            return null;
        }

        if (DateToDay(first, second, context) is { } days)
        {
            return days;
        }

        var last = edges.Read(second, context) ?? edges.Whole(second, context);
        return last is null || last.IsDuration || !(isOpened || first.Period.Grain == last.Period.Grain) || s.Is(first.End, "until")
            ? null
            : Ordered(first, last);
    }

    /// <summary>"May 3-5, 2021": the second day takes the month from the first, and gives it the year.</summary>
    private TimeReading? DateToDay(TimeReading first, int second, TimeContext context)
    {
        if (first.Period is not { Grain: Grain.Day, From: { } from } || !dates.DayNumber(second, out var day, out var next)
            || s[first.End - 1].Kind == LexemeKind.Word || dates.Month(s.Skip(next, "of"), out _, out _))
        {
            return null;
        }

        var hasYear = dates.YearAfter(next, context, out var year, out var end);
        year = hasYear ? year : from.Year;
        return day > from.Day && DateChoice.IsDay(year, from.Month, day)
            ? Range(hasYear ? end : next, CalendarPeriod.Day(new LocalDate(year, from.Month, from.Day)), CalendarPeriod.Day(new LocalDate(year, from.Month, day)))
            : null;
    }

    /// <summary>Moves the ends by a year or a week, where they do not state it, so that the first is not after the last.</summary>
    private static TimeReading? Ordered(TimeReading first, TimeReading last)
    {
        if (first.Period is not { From: { } from } || last.Period is not { To: { } to })
        {
            return null;
        }

        var start = first.LacksYear && !last.LacksYear ? InYear(first.Period, to.Year) : first.Period;
        if (start.From > to && first.LacksYear)
        {
            start = InYear(start, start.From!.Value.Year - 1);
        }

        var end = last.Period;
        if (start.From > end.To && end.Grain == Grain.Day && start.Grain == Grain.Day && Period.DaysBetween(end.To.Value, from) < 7)
        {
            end = CalendarPeriod.Day(to.PlusWeeks(1));
        }

        return start.From <= end.To ? Range(last.End, start, end) : null;
    }

    private static CalendarPeriod InYear(CalendarPeriod period, int year) => period switch
    {
        { From: { } from, Grain: Grain.Month } => CalendarPeriod.Month(year, from.Month),
        { From: { } from, Grain: Grain.Day } when DateChoice.IsDay(year, from.Month, from.Day) => CalendarPeriod.Day(new LocalDate(year, from.Month, from.Day)),
        _ => period,
    };

    private int? Divider(int at, bool isBetween)
    {
        if (isBetween)
        {
            return s.Is(at, "and") ? at + 1 : null;
        }

        return s.IsDash(at) || s.Is(at, "to") || s.Is(at, "through") || s.Is(at, "until") || s.Is(at, "till") ? at + 1 : null;
    }

    private static TimeReading Range(int end, CalendarPeriod first, CalendarPeriod last) =>
        new(end, new CalendarPeriod($"{first.Value}/{last.Value}", first.From, last.To, Grain.Other)) { IsLoose = true };
}
