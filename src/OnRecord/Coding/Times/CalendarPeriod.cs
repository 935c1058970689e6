using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace OnRecord.Coding.Times;

/// <summary>A period of the calendar: its TIMEX3 value and its first and last day, both inclusive and null when the
/// words do not fix them.</summary>
internal readonly record struct CalendarPeriod(string Value, LocalDate? From, LocalDate? To, Grain Grain)
{
    public static CalendarPeriod Day(LocalDate day) => new(Iso(day), day, day, Grain.Day);

    /// <summary>The ISO week, Monday to Sunday, that holds a day.</summary>
    public static CalendarPeriod Week(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new(WeekValue(day), monday, monday.PlusDays(6), Grain.Week);
    }

    /// <summary>Saturday and Sunday of the ISO week that holds a day.</summary>
    public static CalendarPeriod Weekend(LocalDate day)
    {
        var saturday = day.PlusDays(6 - (int)day.DayOfWeek);
        return new(WeekValue(day) + "-WE", saturday, saturday.PlusDays(1), Grain.Weekend);
    }

    public static CalendarPeriod Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), first, first.PlusMonths(1).PlusDays(-1), Grain.Month);
    }

    public static CalendarPeriod Quarter(int year, int quarter) => Months(year, (quarter - 1) * 3, 3, $"Q{quarter}", Grain.Quarter);

    public static CalendarPeriod Half(int year, int half) => Months(year, (half - 1) * 6, 6, $"H{half}", Grain.Half);

    /// <summary>A season of a year; its days differ between hemispheres, so they stay open.</summary>
    public static CalendarPeriod Season(int year, string code) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"), null, null, Grain.Season);

    public static CalendarPeriod Year(int year) => Years(year, 1, year.ToString("0000", CultureInfo.InvariantCulture), Grain.Year);

    /// <param name="start">A year ending in 0.</param>
    public static CalendarPeriod Decade(int start) =>
        Years(start, 10, (start / 10).ToString("000", CultureInfo.InvariantCulture), Grain.Decade);

    /// <param name="start">A year ending in 00: 2000 for the 21st century, as TIMEX3 counts.</param>
    public static CalendarPeriod Century(int start) =>
        Years(start, 100, (start / 100).ToString("00", CultureInfo.InvariantCulture), Grain.Century);

    public static CalendarPeriod Vague(string value, Grain grain = Grain.Other) => new(value, null, null, grain);

    /// <summary>The period of a grain that holds the day <paramref name="count"/> of them away.</summary>
    public static CalendarPeriod Of(Grain grain, LocalDate day, int count) => grain switch
    {
        Grain.Weekend => Weekend(day.PlusWeeks(count)),
        Grain.Week => Week(day.PlusWeeks(count)),
        Grain.Month => MonthOf(day.PlusMonths(count)),
        Grain.Quarter => QuarterOf(day.PlusMonths(3 * count)),
        Grain.Half => Half(day.PlusMonths(6 * count).Year, day.PlusMonths(6 * count).Month <= 6 ? 1 : 2),
        Grain.Year => Year(day.Year + count),
        Grain.Decade => Decade((day.Year / 10 * 10) + (10 * count)),
        Grain.Century => Century((day.Year / 100 * 100) + (100 * count)),
        _ => Day(day.PlusDays(count)),
    };

    /// <summary>The same days with a time or part of day added to the value.</summary>
    public CalendarPeriod At(string timeOfDay, Grain grain) => this with { Value = Value + "T" + timeOfDay, Grain = grain };

    public static string Iso(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private static CalendarPeriod MonthOf(LocalDate day) => Month(day.Year, day.Month);

    private static CalendarPeriod QuarterOf(LocalDate day) => Quarter(day.Year, ((day.Month - 1) / 3) + 1);

    private static CalendarPeriod Months(int year, int skipped, int count, string code, Grain grain)
    {
        var first = new LocalDate(year, skipped + 1, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"), first, first.PlusMonths(count).PlusDays(-1), grain);
    }

    private static CalendarPeriod Years(int start, int count, string value, Grain grain) =>
        new(value, new LocalDate(start, 1, 1), new LocalDate(start + count - 1, 12, 31), grain);

    private static string WeekValue(LocalDate day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}");
}
