using OnRecord.Store.Facets;
using OnRecord.Store.Paging;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <content>By what an answer can be narrowed. Values are counted in the first items of the answer, in the order of the list, so that the
/// cost does not grow with the record. <see cref="Filter.Limit"/> has no meaning here.</content>
public sealed partial class Questions
{
    /// <param name="most">The most reports that are looked at.</param>
    public FoundFacets ReportFacets(Filter filter, SearchQuery? words, int most)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return None;
        }

        return Kept(filter, words, most, () => Facets(Numbers(filter, actors, words, most + 1), most, Counts.OfReports));
    }

    /// <param name="most">The most events that are looked at.</param>
    public FoundFacets EventFacets(Filter filter, int most) => _names.Matching(filter.Actor) is { } actors
        ? Kept(filter, "events", most, () => Facets(Distinct(EventsOf(filter, actors)(DayRange.All), ReadEvent, row => (row.Report, row.N), most + 1).Select(row => (row.Report, row.N)), most, Counts.OfEvents))
        : None;

    /// <param name="most">The most statements that are looked at.</param>
    public FoundFacets StatementFacets(Filter filter, int most) => _names.Matching(filter.Actor) is { } actors
        ? Kept(filter, "statements", most, () => Facets(Distinct(StatementsOf(filter, actors)(DayRange.All), ReadStatement, row => row, most + 1).Select(row => (row.Report, row.N)), most, Counts.OfStatements))
        : None;

    private static FoundFacets None => new(new Dictionary<FacetKind, IReadOnlyList<FacetValue>>(), 0, IsAll: true);

    // All pages of a list have the same facets, and they cost more than a page.
    private FoundFacets Kept(Filter filter, object? of, int most, Func<FoundFacets> count) =>
        Worked(("facets", of?.ToString(), filter with { Limit = null }, most), count, found => 256L * found.Values.Sum(kind => kind.Value.Count));

    private FacetCounts Counts => new(_details, _identity, _names);

    private static FoundFacets Facets<T>(IEnumerable<T> items, int most, Func<IReadOnlyCollection<T>, Dictionary<FacetKind, IReadOnlyList<FacetValue>>> count)
    {
        var some = items.ToList();
        return some.Count == 0 ? None : new FoundFacets(count([.. some.Take(most)]), Math.Min(some.Count, most), some.Count <= most);
    }
}
