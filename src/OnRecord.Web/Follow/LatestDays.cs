using System.Globalization;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Follow;

/// <summary>The days that a page looks at. A question that names neither story nor day would go through all that the record has of an actor
/// or a country, or through all of it; so it is of the last days alone, and the page says so.</summary>
/// <param name="Filter">With the days.</param>
/// <param name="IsLatest">The days were not asked for.</param>
public sealed record LatestDays(Filter Filter, RecordDays Record, bool IsLatest)
{
    /// <summary>Events of an actor or a country; without these, reports.</summary>
    public const int Most = 500;

    private const int Days = 31;

    internal static LatestDays Of(Questions questions, Filter filter)
    {
        var record = questions.Days();
        var from = filter is { Story: null, From: null, To: null } && record.Last is { } last ? Later(questions.LatestFrom(filter, Most), filter is { Actor: null, Country: null } ? Before(last) : null) : null;
        return from is not null && string.CompareOrdinal(from, record.First) > 0 ? new LatestDays(filter with { From = from }, record, true) : new LatestDays(filter, record, false);
    }

    private static string? Later(string? one, string? other) => string.CompareOrdinal(one, other) > 0 ? one : other;

    private static string Before(string last)
    {
        var day = DateOnly.ParseExact(last.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DateOnly.FromDayNumber(Math.Max(day.DayNumber - Days + 1, 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
