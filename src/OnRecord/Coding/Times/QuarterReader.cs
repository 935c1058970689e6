using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Reads quarters and halves of a year, and seasons.</summary>
internal sealed class QuarterReader(TimeSentence s, DateReader dates, PeriodReader periods)
{
    private static readonly string[] SeasonsInOrder = ["SP", "SU", "FA", "WI"];

    public TimeReading? Read(int at, TimeContext context) => Quarter(at, context) ?? Season(at, context);

    private TimeReading? Quarter(int at, TimeContext context)
    {
        if (s.Form(at) is "Q" && s.IsGlued(at + 1) && s.Digits(at + 1, 1, 1, 1, 4, out var named))
        {
            return periods.YearDigits(s.Skip(at + 2, "of"), out var year)
                ? new TimeReading(s.Skip(at + 2, "of") + 1, CalendarPeriod.Quarter(year, named))
                : new TimeReading(at + 2, Part(named, 4, null, context, at, at + 2));
        }

        var start = s.Skip(at, "the");
        if (!dates.DayNumber(start, out var number, out var next) || s[start].Kind == LexemeKind.Digits && next == start + 1)
        {
            return null;
        }

        var parts = s.Has(next, TimeWord.Half, out _, out var after) ? 2
            : s.Has(next, TimeWord.Unit, out var unit, out after) && unit.Value == "Q" ? 4
            : 0;
        if (number > parts)
        {
            return null;
        }

        var of = s.Skip(after, "of");
        if (YearAt(of, context) is { } stated)
        {
            return new TimeReading(stated.End, Part(number, parts, stated.Year, context, at, stated.End));
        }

        return parts == 4 && context.Published is not null && of == after
            ? new TimeReading(after, Part(number, parts, null, context, at, after))
            : null;
    }

    private (int? Year, int End)? YearAt(int at, TimeContext context)
    {
        if (periods.YearDigits(at, out var year))
        {
            return (year, at + 1);
        }

        var start = s.Skip(at, "the");
        var shifted = s.Has(start, TimeWord.Shift, out var shift, out var unitAt);
        return (shifted || start > at) && s.Has(shifted ? unitAt : start, TimeWord.Unit, out var unit, out var next) && unit.Value == "Y"
            ? (context.Published?.Year + (shifted ? shift.Number : 0), next)
            : null;
    }

    private static CalendarPeriod Part(int number, int parts, int? year, TimeContext context, int start, int end)
    {
        if (year is null && context.Published is { } published)
        {
            var months = 12 / parts;
            var first = new LocalDate(published.Year, ((number - 1) * months) + 1, 1);
            var isPast = context.TenseOf(start, end) is not Tense.Future;
            year = isPast && first > published ? published.Year - 1
                : !isPast && first.PlusMonths(months) <= published ? published.Year + 1
                : published.Year;
        }

        return year is not { } y ? CalendarPeriod.Vague($"XXXX-{(parts == 4 ? 'Q' : 'H')}{number}", parts == 4 ? Grain.Quarter : Grain.Half)
            : parts == 4 ? CalendarPeriod.Quarter(y, number) : CalendarPeriod.Half(y, number);
    }

    private TimeReading? Season(int at, TimeContext context)
    {
        var shifted = s.Has(at, TimeWord.Shift, out var shift, out var start);
        var article = s.Skip(start, "the");
        if (!s.Has(article, TimeWord.Season, out var season, out var next)
            || s.TokenAt(article).Upos is Language.Upos.VERB or Language.Upos.AUX)
        {
            return null;
        }

        if (dates.YearAfter(next, context, out var year, out var end))
        {
            return new TimeReading(end, CalendarPeriod.Season(year, season.Value));
        }

        if (shifted && context.Published is { } published)
        {
            return new TimeReading(next, CalendarPeriod.Season(SeasonYear(published, season.Value, shift.Number), season.Value));
        }

        return (article > start || s.Is(at - 1, "in") || s.Is(at - 1, "by")) && char.IsLower(s.Form(article)[0])
            ? new TimeReading(next, CalendarPeriod.Vague("XXXX-" + season.Value, Grain.Season))
            : null;
    }

    /// <summary>Counts northern seasons, spring from March; a winter bears the year of its December.</summary>
    private static int SeasonYear(LocalDate published, string season, int count)
    {
        var firstMonth = 3 + (3 * Array.IndexOf(SeasonsInOrder, season));
        var start = new LocalDate(published.Year, firstMonth, 1);
        if (count > 0)
        {
            return start > published ? published.Year : published.Year + 1;
        }

        var current = start.PlusMonths(3) > published && season == "WI" && published.Month <= 2 ? published.Year - 1 : published.Year;
        if (count == 0)
        {
            return current;
        }

        var over = new LocalDate(current, firstMonth, 1).PlusMonths(3);
        return over <= published ? current : current - 1;
    }
}
