using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Reads parts of a period: "early March", "mid-2022", "the end of the year", "later this week".</summary>
internal sealed class EdgeReader(TimeSentence s, DayReader days, PeriodReader periods, QuarterReader quarters, DurationReader durations)
{
    public TimeReading? Read(int at, TimeContext context) =>
        Edge(at, context) ?? Opening(at, context) ?? UnitEnd(at, context) ?? Side(at, context) ?? WeekOfDay(at, context);

    /// <summary>The period an edge may be of, "the year" included.</summary>
    public TimeReading? Whole(int at, TimeContext context) =>
        TimeReading.Longer(days.Read(at, context), TimeReading.Longer(quarters.Read(at, context), periods.Read(at, context)));

    private TimeReading? Edge(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        if (!s.Has(start, TimeWord.Edge, out var edge, out var next) || s.TokenAt(start).Upos == Language.Upos.VERB)
        {
            return null;
        }

        var linked = s.Skip(s.Skip(s.SkipHyphen(next), "of"), "in");
        linked = s.Skip(linked, "on");
        var whole = BareYear(linked) ?? Whole(linked, context) ?? Whole(s.Skip(linked, "the"), context)
            ?? (linked > next ? periods.Current(linked, context) : null);
        return whole is null || whole.IsLoose && whole.Period.Grain != Grain.Other
            ? null
            : whole with { Period = Narrow(whole.Period, edge.Value), IsEdge = true };
    }

    /// <summary>"the first six months of 2021", "the last ten days of July".</summary>
    private TimeReading? Opening(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        var isLast = s.Is(start, "last") || s.Is(start, "final");
        if (!(isLast || s.Is(start, "first")) || durations.Measure(start + 1) is not { Count: not null } length || !s.Is(length.End, "of")
            || (BareYear(length.End + 1) ?? Whole(length.End + 1, context) ?? periods.Current(length.End + 1, context)) is not { Period: { From: { } from, To: { } to } } whole)
        {
            return null;
        }

        var first = isLast ? length.From(to.PlusDays(1), -1) : from;
        var last = isLast ? to : length.From(from, 1)?.PlusDays(-1);
        return first >= from && last <= to && first <= last
            ? new TimeReading(whole.End, new CalendarPeriod($"{CalendarPeriod.Iso(first.Value)}/{CalendarPeriod.Iso(last.Value)}", first, last, Grain.Other))
            : null;
    }

    /// <summary>"the week of July 19".</summary>
    private TimeReading? WeekOfDay(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        return s.Has(start, TimeWord.Unit, out var unit, out var next) && unit.Value is "W" or "WE" && s.Is(next, "of")
            && days.Day(next + 1, context) is { Period: { Grain: Grain.Day, From: { } day } } reading
                ? reading with { Period = CalendarPeriod.Of(unit.Value == "W" ? Grain.Week : Grain.Weekend, day, 0), LacksYear = false }
                : null;
    }

    /// <summary>A year straight after its edge needs no preposition: "late 2021".</summary>
    public TimeReading? BareYear(int at) =>
        periods.YearDigits(at, out var year) && !s.Is(at + 1, "s") ? new TimeReading(at + 1, CalendarPeriod.Year(year)) : null;

    /// <summary>"year-end", "month-end".</summary>
    private TimeReading? UnitEnd(int at, TimeContext context) =>
        s.Has(at, TimeWord.Unit, out var unit, out var next) && s.IsHyphen(next) && s.Has(next + 1, TimeWord.Edge, out var edge, out var end)
        && context.Published is { } published && unit.Value is "Y" or "M" or "Q" or "W"
            ? new TimeReading(end, Narrow(CalendarPeriod.Of(GrainOf(unit.Value), published, 0), edge.Value)) { IsEdge = true }
            : null;

    /// <summary>"later this week", "earlier in the day", "the rest of the year".</summary>
    private TimeReading? Side(int at, TimeContext context)
    {
        var start = s.Skip(at, "the");
        if (!s.Has(start, TimeWord.Side, out var side, out var next))
        {
            return null;
        }

        var linked = s.Skip(s.Skip(s.Skip(next, "in"), "on"), "of");
        var whole = Whole(linked, context) ?? (linked > next ? periods.Current(linked, context) ?? Today(linked, context) : null);
        if (whole?.Period is not { From: { } from, To: { } to } || context.Published is not { } published || published < from || published > to)
        {
            return whole;
        }

        return whole with
        {
            Period = side.Value == "AFTER" ? whole.Period with { From = published } : whole.Period with { To = published },
        };
    }

    private TimeReading? Today(int at, TimeContext context) =>
        s.Is(at, "the") && s.Is(at + 1, "day") && context.Published is { } published
            ? new TimeReading(at + 2, CalendarPeriod.Day(published))
            : null;

    /// <summary>Narrows to the first, middle or last half; a week or less stays whole.</summary>
    private static CalendarPeriod Narrow(CalendarPeriod period, string edge)
    {
        if (period is not { From: { } from, To: { } to })
        {
            return period;
        }

        var days = Period.DaysBetween(from, to) + 1;
        return days <= 7 ? period : edge switch
        {
            "START" => period with { To = from.PlusDays((days / 2) - 1) },
            "MID" => period with { From = from.PlusDays(days / 4), To = to.PlusDays(-(days / 4)) },
            _ => period with { From = from.PlusDays(days / 2) },
        };
    }

    private static Grain GrainOf(string unit) => unit switch
    {
        "W" => Grain.Week,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        _ => Grain.Year,
    };
}
