using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Commitments;
using OnRecord.Store.Matching;
using OnRecord.Store.Networks;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Stories;
using OnRecord.Store.Tellings;
using OnRecord.Store.Timelines;

namespace OnRecord.Store.Queries;

/// <content>Lists page by page. A page begins behind the last item of the one before, wherever that stands by now, so nothing comes twice or
/// is left out when reports are added between two pages. <see cref="Filter.Limit"/> has no meaning here.</content>
public sealed partial class Questions
{
    /// <exception cref="PlaceException">The window begins at a place of another list; so of all pages.</exception>
    public Page<FoundReport> Reports(Filter filter, SearchQuery? words, Window window)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return new([], null);
        }

        if (words is not null)
        {
            return Holding(filter, actors, words, window);
        }

        var rows = DayRange.Following(DayPlace.Of(window.After)).SelectMany(range => Distinct(ReportSql.Of(filter, actors, range), ReadReport, row => row.Report, window.Size + 1));
        return Page<FoundReport>.Of(rows, window, row => new DayPlace(row.Day, row.Report, 0).Written, some => Found([.. some.Select(row => row.Report)], null));
    }

    public Page<FoundEvent> Events(Filter filter, Window window)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return new([], null);
        }

        var after = DayPlace.Of(window.After);
        var rows = DayRange.Following(after).Select(EventsOf(filter, actors)).SelectMany(query => Distinct(query, ReadEvent, EventKey(filter), window.Size + 1, IsNew));
        return Page<FoundEvent>.Of(rows, window, row => new DayPlace(row.Day, row.Report, row.N).Written, Found);

        // Of an event that several reports tell, an earlier page may have shown another telling.
        bool IsNew((long Report, int N, long? Joint, string? Day) row)
        {
            if (!filter.Joined || after is null || row.Joint is not { } joint)
            {
                return true;
            }

            var (sql, values) = EventSql.ToldBefore(joint, filter, actors, after);
            return _details.Scalar(sql, values) is null;
        }
    }

    public Page<FoundStatement> Statements(Filter filter, Window window)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return new([], null);
        }

        var rows = DayRange.Following(DayPlace.Of(window.After)).Select(StatementsOf(filter, actors)).SelectMany(query => Distinct(query, ReadStatement, item => item, window.Size + 1));
        return Page<FoundStatement>.Of(rows, window, row => new DayPlace(row.Day, row.Report, row.N).Written, Found);
    }

    public Page<FoundLink> Contradictions(Filter filter, Window window) => _names.Matching(filter.Actor) is { } actors
        ? Page<FoundLink>.Of(_tellings.Contradictions(Whole(filter), actors, window.After, _rows), window)
        : new([], null);

    /// <summary>With a filter, all of the actors are counted for every page.</summary>
    public Page<FoundActor> Actors(Filter filter, Window window) => _names.Matching(filter.Actor) is { } actors
        ? Page<FoundActor>.Of(new ActorCounts(_details, _names, _identity, _parts).Of(Probing(filter, window), actors, window.After, _rows), window, ActorCounts.PlaceOf)
        : new([], null);

    /// <summary>With a filter, all of the statements are counted for every page.</summary>
    public Page<FoundSource> Sources(Filter filter, Window window) => _names.Matching(filter.Actor) is { } actors
        ? Page<FoundSource>.Of(new SourceCounts(_details, _names, _identity, _parts).Of(Probing(filter, window), actors, window.After, _rows), window, SourceCounts.PlaceOf)
        : new([], null);

    public Page<FoundStory> Stories(Filter filter, int texts, Window window) => _names.Matching(filter.Actor) is { } actors
        ? Page<FoundStory>.Of(new StoryQuestions(_details, _parts, Load).Of(Probing(filter, window), actors, texts, window.After, _rows), window)
        : new([], null);

    public Page<FoundStoryReport> StoryReports(string report, Window window) => Page<FoundStoryReport>.Of(new StoryQuestions(_details, _parts, Load).Reports(report, window.After), window);

    /// <summary>Where nothing is kept, commitments are worked out anew for every page.</summary>
    public Page<FoundCommitment> Commitments(Filter filter, string asOf, int within, IReadOnlyCollection<CommitmentState>? states, Window window) => _names.Matching(filter.Actor) is { } actors
        ? Page<FoundCommitment>.Of(CommitmentsOf(asOf, within).Of(Whole(filter), actors, states, window.After), window)
        : new([], null);

    /// <summary>Where nothing is kept, the timeline is worked out anew for every page but the first.</summary>
    public Page<FoundEntry> Timeline(Filter filter, string? with, string asOf, Window window) => _names.Matching(filter.Actor) is { } actors && _names.Matching(with) is { } others
        ? Page<FoundEntry>.Of(TimelineOf(asOf, with).Of(window.After is null ? Probing(filter, window) : Whole(filter), [actors, others], window.After), window)
        : new([], null);

    public Page<FoundDyad> Dyads(Filter filter, string? other, Window window) => Page<FoundDyad>.Of(DyadsBehind(filter, other, window.After), window);

    /// <summary>All edges are counted for every page.</summary>
    public Page<FoundEdge> Network(Filter filter, EdgeKind? kind, RelationType? tie, Window window) => Page<FoundEdge>.Of(EdgesBehind(filter, kind, tie, EdgePlace.Of(window.After)), window);

    /// <summary>The reports that carry the text of a report or a copy of it, that one among them, in the order in which they were added.</summary>
    /// <param name="report">Id of a report; of one that is not there, nothing is given.</param>
    public Page<FoundReport> Carriers(string report, Window window)
    {
        var where = new Conditions().AndWhere("c.is_current = 1 AND c.first_text_id = (SELECT r.first_text_id FROM report r WHERE r.key = ?)", report);
        where.AndWhere("c.id > ?", window.After is null ? null : Place.Read(window.After, keys => keys is [long id] ? Tuple.Create(id) : null).Item1);
        var rows = _details.All($"SELECT c.id FROM report c WHERE {where} ORDER BY c.id LIMIT {window.Size + 1}", row => row.GetInt64(0), where.Values);
        return Page<FoundReport>.Of(rows, window, row => new Place(row), some => Found(some, null));
    }

    /// <exception cref="StoreException">No actor is known by this name, or several are.</exception>
    public Page<FoundAspect> Actor(string actor, Filter filter, Window window) =>
        Page<FoundAspect>.Of(new ActorPage(_details, _identity, Load, window.After).Of(_names.One(actor).Head, filter), window);

    /// <summary>The actors known across reports that may be the one that is looked for, the likeliest first.</summary>
    /// <param name="cutoff">The least score, from 0 to 1.</param>
    public IReadOnlyList<ActorMatch> Match(ActorQuery query, double cutoff) => new ActorMatching(_details, _identity).Of(query, cutoff);

    private IEnumerable<Placed<FoundDyad>> DyadsBehind(Filter filter, string? other, Place? after) => _names.Matching(filter.Actor) is { } first && _names.Matching(other) is { } second
        ? new NetworkQuery(_rows, _details, _names).Dyads(filter, first, second, after)
        : [];

    private IEnumerable<Placed<FoundEdge>> EdgesBehind(Filter filter, EdgeKind? kind, RelationType? tie, EdgePlace? after)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var query = new NetworkQuery(_rows, _details, _names);
        var ties = kind == EdgeKind.Event || after is { Kind: EdgeKind.Event } ? [] : query.Ties(filter, actors, tie, after);
        return ties.Concat(kind == EdgeKind.Tie ? [] : query.Events(filter, actors, after));
    }

    private static Filter Whole(Filter filter) => filter with { Limit = null };

    private static Filter Probing(Filter filter, Window window) => filter with { Limit = window.Size + 1 };
}
