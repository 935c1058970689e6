using System.Globalization;
using NodaTime;

namespace OnRecord.Knowledge.Import;

/// <summary>The days on which a restriction of a PETRARCH actor holds, both inclusive; null where open.</summary>
internal readonly record struct PetrarchDates(LocalDate? From, LocalDate? To)
{
    private const int LastYearOfThisCentury = 30;

    /// <summary>"", "&lt;D" (before D), "&gt;D" (from D on) or "D1-D2" (before D2), with D as YYMMDD or YYYYMMDD. Two digits up to 30
    /// are years from 2000 on. False where a date is none.</summary>
    public static bool TryParse(string text, out PetrarchDates dates)
    {
        dates = default;
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Length == 0)
        {
            return true;
        }

        if (compact[0] is '<' or '>')
        {
            if (Day(compact[1..]) is not { } day)
            {
                return false;
            }

            dates = compact[0] == '<' ? new PetrarchDates(null, day.PlusDays(-1)) : new PetrarchDates(day, null);
            return true;
        }

        var dash = compact.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || Day(compact[..dash]) is not { } from || Day(compact[(dash + 1)..]) is not { } end || end <= from)
        {
            return false;
        }

        dates = new PetrarchDates(from, end.PlusDays(-1));
        return true;
    }

    private static LocalDate? Day(string digits)
    {
        if (digits.Length is not (6 or 8) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        year += digits.Length == 8 ? 0 : year <= LastYearOfThisCentury ? 2000 : 1900;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }
}
