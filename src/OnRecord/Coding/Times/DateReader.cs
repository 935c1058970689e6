using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Reads dates by month and day, in words or digits, with or without weekday and year.</summary>
internal sealed class DateReader(TimeSentence s)
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2999;

    public TimeReading? Read(int at, TimeContext context) => Numeric(at) ?? Written(at, context);

    /// <summary>A month's name at a position; an abbreviation counts only with its full stop or beside digits.</summary>
    public bool Month(int at, out int month, out int next)
    {
        if (s.Has(at, TimeWord.Month, out var sense, out next))
        {
            month = sense.Number;
            return true;
        }

        if (s.Has(at, TimeWord.MonthAbbr, out sense, out next)
            && (s.Form(at).EndsWith(".") || s.Is(next, ".") || IsDigits(next) || IsDigits(at - 1) || s.IsHyphen(at - 1)))
        {
            next = s.IsGlued(next) ? s.Skip(next, ".") : next;
            month = sense.Number;
            return true;
        }

        month = 0;
        return false;
    }

    /// <summary>The number of a day of a month, "26" or "26th".</summary>
    public bool DayNumber(int at, out int day, out int next)
    {
        next = at + 1;
        if (s.Digits(at, 1, 2, 1, 31, out day))
        {
            next = IsOrdinalEnding(next) ? next + 1 : next;
            return !s.Is(next, "%") && !GoesOn(next) && (next > at + 1 || !CountsNoun(at));
        }

        if (s.Has(at, TimeWord.Ordinal, out var sense, out next) && sense.Number <= 31)
        {
            day = sense.Number;
            return true;
        }

        return false;
    }

    /// <summary>", 2021" or "2021" or "of 2021" after a month or a day of one; or "this year", "last year".</summary>
    public bool YearAfter(int at, TimeContext context, out int year, out int next)
    {
        var start = s.Skip(s.Skip(at, ","), "of");
        if (s.Digits(start, 4, 4, EarliestYear, LatestYear, out year))
        {
            next = start + 1;
            return true;
        }

        start = s.Skip(at, "of");
        if (context.Published is { } published
            && s.Has(start, TimeWord.Shift, out var shift, out var unit)
            && s.Has(unit, TimeWord.Unit, out var of, out next) && of.Value == "Y")
        {
            year = published.Year + shift.Number;
            return true;
        }

        next = at;
        return false;
    }

    /// <summary>Resolves a day of a month without its year.</summary>
    public static CalendarPeriod Resolve(int month, int day, int weekday, TimeContext context, Tense tense) =>
        context.Published is { } published && DateChoice.MonthDay(published, month, day, weekday, tense) is { } date
            ? CalendarPeriod.Day(date)
            : CalendarPeriod.Vague($"XXXX-{month:00}-{day:00}", Grain.Day);

    private TimeReading? Written(int at, TimeContext context)
    {
        var start = at;
        var weekday = 0;
        if (s.Has(at, TimeWord.Weekday, out var named, out var next) || s.Has(at, TimeWord.WeekdayAbbr, out named, out next))
        {
            weekday = named.Number;
            start = s.Skip(s.Skip(s.Skip(next, "."), ","), "the");
        }

        start = s.Skip(start, "the");
        if (!MonthAndDay(start, out var month, out var day, out next))
        {
            return null;
        }

        if (YearAfter(next, context, out var year, out var end))
        {
            return DateChoice.IsDay(year, month, day) ? new TimeReading(end, CalendarPeriod.Day(new LocalDate(year, month, day))) : null;
        }

        return DateChoice.IsDay(2000, month, day)
            ? new TimeReading(next, Resolve(month, day, weekday, context, context.TenseOf(at, next))) { LacksYear = true }
            : null;
    }

    private bool MonthAndDay(int at, out int month, out int day, out int next)
    {
        day = 0;
        if (Month(at, out month, out next))
        {
            return DayNumber(s.Skip(s.SkipHyphen(next), "the"), out day, out next) && !s.Has(next, TimeWord.Units);
        }

        return DayNumber(at, out day, out next) && Month(s.Skip(s.SkipHyphen(next), "of"), out month, out next);
    }

    /// <summary>2021-07-26, 2021/7/26, 26.07.2021, 26/07/2021. Which of two numbers is the month is told only when the
    /// other cannot be, or by full stops, which only day-first countries use.</summary>
    private TimeReading? Numeric(int at)
    {
        if (at + 4 >= s.Count || s.Form(at + 1) is not ['-' or '/' or '.'] || !s.Form(at + 3).SequenceEqual(s.Form(at + 1))
            || s.IsGlued(at) || !s.IsGlued(at + 1) || !s.IsGlued(at + 2) || !s.IsGlued(at + 3) || !s.IsGlued(at + 4))
        {
            return null;
        }

        if (s.Digits(at, 4, 4, EarliestYear, LatestYear, out var year) && s.Digits(at + 2, 1, 2, 1, 12, out var month)
            && s.Digits(at + 4, 1, 2, 1, 31, out var day))
        {
            return DayOf(year, month, day, TimeOfIsoInstant(at + 5));
        }

        if (!s.Digits(at + 4, 4, 4, EarliestYear, LatestYear, out year) || !s.Digits(at, 1, 2, 1, 31, out var first)
            || !s.Digits(at + 2, 1, 2, 1, 31, out var second))
        {
            return null;
        }

        if (first <= 12 && second <= 12 && first != second && !s.Is(at + 1, "."))
        {
            return new TimeReading(at + 5, CalendarPeriod.Vague($"{year:0000}-XX-XX", Grain.Day));
        }

        return second <= 12 ? DayOf(year, second, first, at + 5) : DayOf(year, first, second, at + 5);
    }

    /// <summary>Skips "T08:00:00Z" after an ISO date.</summary>
    private int TimeOfIsoInstant(int at)
    {
        var end = at;
        while (end < s.Count && s.IsGlued(end) && (s[end].Kind == LexemeKind.Digits || s.Form(end) is "T" or "Z" or ":" or "+" or "."))
        {
            end++;
        }

        return s.Is(end - 1, ".") ? end - 1 : end;
    }

    private static TimeReading? DayOf(int year, int month, int day, int end) =>
        DateChoice.IsDay(year, month, day) ? new TimeReading(end, CalendarPeriod.Day(new LocalDate(year, month, day))) : null;

    private bool IsDigits(int at) => at >= 0 && at < s.Count && s[at].Kind == LexemeKind.Digits;

    /// <summary>True when digits go on as a larger number or a clock time: "5,000", "5.2", "5:30".</summary>
    private bool GoesOn(int at) =>
        s.Form(at) is "," or "." or ":" && s.IsGlued(at) && IsDigits(at + 1) && s.IsGlued(at + 1)
        && !s.Digits(at + 1, 4, 4, EarliestYear, LatestYear, out _);

    /// <summary>True when the parse makes the number count a later noun ("in May 20 soldiers").</summary>
    private bool CountsNoun(int at)
    {
        var token = s.TokenAt(at);
        return token.Head > s[at].Token
            && Language.Deprel.Is(token.Deprel, Language.Deprel.Nummod)
            && s.Document[token.Head].Xpos == "NNS";
    }

    private bool IsOrdinalEnding(int at) => s.IsGlued(at) && s.Form(at) is "st" or "nd" or "rd" or "th";
}
