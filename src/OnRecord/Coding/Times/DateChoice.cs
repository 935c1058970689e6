using NodaTime;

namespace OnRecord.Coding.Times;

/// <summary>Chooses the day that a weekday, or a date without its year, means, seen from publication.</summary>
internal static class DateChoice
{
    /// <summary>A date this close on the other side of publication beats one almost a year away on the side that the
    /// tense gives: papers leave the year out only near it.</summary>
    private const int NearDays = 60;
    private const int FarDays = 300;

    /// <summary>Years searched, enough for 29 February across a century year.</summary>
    private const int SearchYears = 8;

    /// <summary>The last such weekday on or before publication, or the next on or after it for the future and the
    /// scheduled present; publication itself when it is one.</summary>
    public static LocalDate Weekday(LocalDate published, int weekday, Tense tense)
    {
        var ahead = ((weekday - (int)published.DayOfWeek) + 7) % 7;
        return tense is Tense.Future or Tense.Present || ahead == 0
            ? published.PlusDays(ahead)
            : published.PlusDays(ahead - 7);
    }

    /// <summary>The weekday strictly after or before publication, counted in weeks: 1 is the next, -1 the last.</summary>
    public static LocalDate Weekday(LocalDate published, int weekday, int count)
    {
        var ahead = ((weekday - (int)published.DayOfWeek) + 7) % 7;
        return count > 0
            ? published.PlusDays((ahead == 0 ? 7 : ahead) + (7 * (count - 1)))
            : published.PlusDays(ahead - 7 + (7 * (count + 1)));
    }

    public static int YearOfMonth(LocalDate published, int month, Tense tense)
    {
        var ahead = ((month - published.Month) + 12) % 12;
        var isAhead = tense switch
        {
            Tense.Past => ahead == 0,
            Tense.Future => true,
            Tense.Present => ahead < 11,
            _ => ahead < 6,
        };
        return published.PlusMonths(isAhead ? ahead : ahead - 12).Year;
    }

    /// <summary>Null for a day that no near year has.</summary>
    /// <param name="weekday">The weekday named with the date, 1 for Monday, which then decides the year; or 0.</param>
    public static LocalDate? MonthDay(LocalDate published, int month, int day, int weekday, Tense tense)
    {
        if (weekday > 0 && OnWeekday(published, month, day, weekday) is { } named)
        {
            return named;
        }

        var (past, future) = (Search(published, month, day, -1), Search(published, month, day, 1));
        if (past is not { } p || future is not { } f)
        {
            return past ?? future;
        }

        var (since, until) = (Period.DaysBetween(p, published), Period.DaysBetween(published, f));
        return tense switch
        {
            Tense.Past => since > FarDays && until < NearDays ? f : p,
            Tense.Future => until > FarDays && since < NearDays ? p : f,
            _ => since <= until ? p : f,
        };
    }

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static LocalDate? OnWeekday(LocalDate published, int month, int day, int weekday)
    {
        foreach (var years in (ReadOnlySpan<int>)[0, -1, 1])
        {
            var year = published.Year + years;
            if (IsDay(year, month, day) && (int)new LocalDate(year, month, day).DayOfWeek == weekday)
            {
                return new LocalDate(year, month, day);
            }
        }

        return null;
    }

    private static LocalDate? Search(LocalDate published, int month, int day, int step)
    {
        for (var years = 0; years <= SearchYears; years++)
        {
            var year = published.Year + (step * years);
            if (IsDay(year, month, day))
            {
                var date = new LocalDate(year, month, day);
                if (step < 0 ? date <= published : date >= published)
                {
                    return date;
                }
            }
        }

        return null;
    }
}
