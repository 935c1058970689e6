using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Outputs.Accounts;

/// <summary>Dates as a newspaper would print them.</summary>
internal static class Dates
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDatePattern ShortDay = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");

    public static string Of(Publication published)
    {
        var day = Day.Format(published.Date);
        if (published.Time is not { } time)
        {
            return day;
        }

        var clock = time.ToString("HH':'mm", CultureInfo.InvariantCulture);
        return published.Offset is { } offset
            ? $"{day}, {clock} (UTC{(offset == Offset.Zero ? "" : offset.ToString("+HH':'mm", CultureInfo.InvariantCulture))})"
            : $"{day}, {clock} (local time as printed)";
    }

    /// <summary>Null when the time has no days on a calendar.</summary>
    public static string? Of(EventTime time) => (Parse(time.From), Parse(time.To)) switch
    {
        (null, null) => null,
        (_, { } to) when time.IsDeadline => $"by {ShortDay.Format(to)}",
        (null, { } to) => $"until {ShortDay.Format(to)}",
        ({ } from, null) => $"from {ShortDay.Format(from)}",
        ({ } from, { } to) => Range(from, to),
    };

    private static string Range(LocalDate from, LocalDate to)
    {
        if (from == to)
        {
            return Day.Format(from);
        }

        var isWholeMonths = from.Day == 1 && to.Day == to.Calendar.GetDaysInMonth(to.Year, to.Month);
        if (isWholeMonths && from.Year == to.Year)
        {
            return (from.Month, to.Month) switch
            {
                (1, 12) => from.Year.ToString(CultureInfo.InvariantCulture),
                var (first, last) when first == last => Month.Format(from),
                _ => $"{Month.Format(from)} to {Month.Format(to)}",
            };
        }

        return $"{ShortDay.Format(from)} to {ShortDay.Format(to)}";
    }

    private static LocalDate? Parse(string? iso) =>
        iso is not null && LocalDatePattern.Iso.Parse(iso) is { Success: true } day ? day.Value : null;
}
