using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Adding;

/// <summary>The day by which an item is found: ISO 8601.</summary>
internal static class Days
{
    /// <summary>Where another day is kept, the day of a report that has none: before all others.</summary>
    public const string Never = "";

    private const string Iso = "uuuu'-'MM'-'dd";

    /// <summary>Of a day, ISO 8601.</summary>
    public static string MonthOf(string day) => day[..Math.Min(day.Length, "yyyy-MM".Length)];

    public static string? Of(Article article) => article.Published?.Date.ToString(Iso, null);

    /// <summary>The first day of what the report dates; null where it gives no day, or only one by which it should happen.</summary>
    public static string? Of(Event item) => item.Time is { IsDeadline: false } time ? time.From ?? time.To : null;
}
