namespace OnRecord.Web.Charts;

/// <summary>How days are put together on an axis.</summary>
public enum Period
{
    Day,

    /// <summary>From Monday on.</summary>
    Week,
    Month,
}

/// <summary>Days by periods.</summary>
internal static class Periods
{
    private const int MostDays = 70;
    private const int MostWeeks = 110;

    /// <summary>The shortest period by which an axis stays legible.</summary>
    public static Period For(DateOnly first, DateOnly last) => (last.DayNumber - first.DayNumber) switch
    {
        <= MostDays => Period.Day,
        <= MostWeeks * 7 => Period.Week,
        _ => Period.Month,
    };

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly Start(this Period period, DateOnly day) => period switch
    {
        Period.Week => DateOnly.FromDayNumber(Math.Max(day.DayNumber - (((int)day.DayOfWeek + 6) % 7), 0)),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        _ => day,
    };

    /// <summary>The last day of the period that begins with a day.</summary>
    public static DateOnly End(this Period period, DateOnly start) => period switch
    {
        Period.Week => Later(start, 6),
        Period.Month => new DateOnly(start.Year, start.Month, DateTime.DaysInMonth(start.Year, start.Month)),
        _ => start,
    };

    /// <summary>The first days of all periods from one day to another.</summary>
    /// <param name="most">Of more, the last are given.</param>
    public static IReadOnlyList<DateOnly> Between(this Period period, DateOnly first, DateOnly last, int most)
    {
        var starts = new List<DateOnly>();
        var start = period.Start(last);
        for (var end = period.Start(first); starts.Count < most && start >= end; start = period.Start(start.AddDays(-1)))
        {
            starts.Add(start);
            if (start == DateOnly.MinValue)
            {
                break;
            }
        }

        starts.Reverse();
        return starts;
    }

    private static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));
}
