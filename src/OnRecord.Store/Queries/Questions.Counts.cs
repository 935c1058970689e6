using OnRecord.Store.Paging;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <content>How many items a list has, up to a bound: what is counted is not loaded.</content>
public sealed partial class Questions
{
    /// <param name="most">Of more, one more than this is given. So of all counts.</param>
    public int CountReports(Filter filter, SearchQuery? words, int most) => _names.Matching(filter.Actor) is not { } actors ? 0
        : (words is null ? Distinct(ReportSql.Of(filter, actors, DayRange.All), ReadNumber, number => number, most + 1) : LastFirst(filter, actors, words, null, most + 1)).Count();

    public int CountEvents(Filter filter, int most) => _names.Matching(filter.Actor) is { } actors ? Distinct(EventsOf(filter, actors)(DayRange.All), ReadEvent, EventKey(filter), most + 1).Count() : 0;

    public int CountStatements(Filter filter, int most) => _names.Matching(filter.Actor) is { } actors ? Distinct(StatementsOf(filter, actors)(DayRange.All), ReadStatement, item => item, most + 1).Count() : 0;

    /// <summary>All entries of a timeline.</summary>
    public int CountTimeline(Filter filter, string? with, string asOf) => _names.Matching(filter.Actor) is { } actors && _names.Matching(with) is { } others
        ? TimelineOf(asOf).Count(Whole(filter), [actors, others])
        : 0;
}
