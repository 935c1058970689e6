using System.Globalization;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Follow;

/// <summary>The days that a page looks at. A question that names neither actor, story, country nor day would go through the whole record,
/// so it is of the last days alone, and the page says so.</summary>
/// <param name="Filter">With the days.</param>
/// <param name="IsLatest">The days were not asked for.</param>
public sealed record LatestDays(Filter Filter, RecordDays Record, bool IsLatest)
{
    private const int Days = 31;

    internal static LatestDays Of(Questions questions, Filter filter)
    {
        var record = questions.Days();
        var isOpen = filter is { Actor: null, Story: null, Country: null, From: null, To: null };
        return isOpen && record.Last is { } last && From(last) is var from && string.CompareOrdinal(from, record.First) > 0
            ? new LatestDays(filter with { From = from }, record, true)
            : new LatestDays(filter, record, false);
    }

    private static string From(string last)
    {
        var day = DateOnly.ParseExact(last.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return DateOnly.FromDayNumber(Math.Max(day.DayNumber - Days + 1, 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
