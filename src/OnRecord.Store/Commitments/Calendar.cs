using System.Globalization;

namespace OnRecord.Store.Commitments;

/// <summary>Arithmetic on days as the record writes them.</summary>
internal static class Calendar
{
    private const string Iso = "yyyy-MM-dd";

    public static bool IsDay(string? day) => DateOnly.TryParseExact(day, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Days from one day to another; negative when it lies before.</summary>
    public static int DaysBetween(string from, string to) => Parse(to).DayNumber - Parse(from).DayNumber;

    public static string Plus(string day, int days) => DateOnly.FromDayNumber(Math.Clamp(Parse(day).DayNumber + days, 0, DateOnly.MaxValue.DayNumber)).ToString(Iso, CultureInfo.InvariantCulture);

    public static bool IsBefore(string? day, string other) => string.CompareOrdinal(day, other) < 0;

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, Iso, CultureInfo.InvariantCulture);
}
