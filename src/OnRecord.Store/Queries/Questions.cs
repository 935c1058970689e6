using System.Data.Common;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Briefs;
using OnRecord.Store.Commitments;
using OnRecord.Store.Countries;
using OnRecord.Store.Keeping;
using OnRecord.Store.Networks;
using OnRecord.Store.Paging;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;
using OnRecord.Store.Stories;
using OnRecord.Store.Tellings;
using OnRecord.Store.Timelines;

namespace OnRecord.Store.Queries;

/// <summary>Asks a record. Items come newest first unless said otherwise, each with what its report says of it, as they are
/// enumerated. Not thread-safe, and one enumeration at a time.</summary>
public sealed partial class Questions : IDisposable
{
    /// <summary>Null where nothing is kept.</summary>
    internal IWorkings? Workings { get; init; }

    private const int RowsForEach = 4;

    /// <summary>Items whose parts are loaded together.</summary>
    private const int Together = PartLoader.Most;

    private readonly Dialect _dialect;
    private readonly RecordReader _reader;
    private readonly Action<RecordReader, bool> _giveBack;
    private readonly CancellationToken _stop;
    private readonly DbConnection _rows;
    private readonly DbConnection _details;
    private readonly PartLoader _parts;
    private readonly ActorNames _names;
    private readonly RecordLoader _loader;
    private readonly ActorIdentity _identity;
    private readonly TellingQuestions _tellings;
    private readonly IDisposable[] _endings;
    private StoredReport? _last;
    private bool _isDisposed;

    internal Questions(Dialect dialect, CancellationToken stop)
        : this(dialect, new RecordReader(new AskingConnections(dialect)), (reader, _) => reader.Dispose(), stop)
    {
    }

    /// <param name="giveBack">Takes the reader back, and whether it can be used again.</param>
    internal Questions(Dialect dialect, RecordReader reader, Action<RecordReader, bool> giveBack, CancellationToken stop)
    {
        (_dialect, _reader, _giveBack, _stop) = (dialect, reader, giveBack, stop);
        (_rows, _details, _loader, _parts, _identity) = (reader.Rows, reader.Details, reader.Loader, reader.Parts, reader.Identity);
        _endings = stop.CanBeCanceled ? [dialect.EndBy(_rows, stop), dialect.EndBy(_details, stop)] : [];
        _names = new ActorNames(_details, dialect, _identity);
        _tellings = new TellingQuestions(_details, _parts, Load);
    }

    /// <summary>Reports, the best match first where words are given.</summary>
    /// <param name="words">Null for all reports.</param>
    public IEnumerable<FoundReport> Reports(Filter filter, SearchQuery? words = null)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        return Numbers(filter, actors, words, filter.Limit).Chunk(Together).SelectMany(numbers => Found(numbers, words));
    }

    public IEnumerable<FoundEvent> Events(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? Distinct(EventsOf(filter, actors)(DayRange.All), ReadEvent, EventKey(filter), filter.Limit).Chunk(Together).SelectMany(Found)
        : [];

    /// <summary>What sources say.</summary>
    public IEnumerable<FoundStatement> Statements(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? Distinct(StatementsOf(filter, actors)(DayRange.All), ReadStatement, item => item, filter.Limit).Chunk(Together).SelectMany(Found)
        : [];

    /// <summary>Claims that contradict or deny what another report tells, the latest first. The filter is that of the claim that is
    /// contradicted.</summary>
    public IEnumerable<FoundLink> Contradictions(Filter filter) => _names.Matching(filter.Actor) is { } actors ? _tellings.Contradictions(filter, actors, null, _rows).Select(link => link.Found) : [];

    /// <summary>Actors known across reports, those that most texts speak of first.</summary>
    public IEnumerable<FoundActor> Actors(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? new ActorCounts(_details, _names, _identity, _parts).Of(filter, actors, null, _rows)
        : [];

    /// <summary>Who supplies what, those with most statements first.</summary>
    public IEnumerable<FoundSource> Sources(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? new SourceCounts(_details, _names, _identity, _parts).Of(filter, actors, null, _rows)
        : [];

    /// <summary>Plans, promises, threats, demands and what else has a deadline, with what became of each by a day. Reports and
    /// versions that came later are not looked at; those without a day neither.</summary>
    /// <param name="filter">Of the announcements; <see cref="Filter.From"/> and <see cref="Filter.To"/> of the day they were told.</param>
    /// <param name="asOf">ISO 8601.</param>
    /// <param name="within">Days before its day in which a commitment is due.</param>
    /// <param name="states">Null for all.</param>
    public IEnumerable<FoundCommitment> Commitments(Filter filter, string asOf, int within, IReadOnlyCollection<CommitmentState>? states = null) => _names.Matching(filter.Actor) is { } actors
        ? CommitmentsOf(asOf, within).Of(filter, actors, states, null).Select(item => item.Found)
        : [];

    /// <summary>Some of <see cref="Commitments(Filter, string, int, IReadOnlyCollection{CommitmentState}?)"/>, and how many there are in each state.</summary>
    /// <param name="filter">Its limit is that of the commitments that are given.</param>
    /// <param name="skip">Commitments before those that are given.</param>
    /// <param name="later">Of what was told later of each, the first so many and what decides its state; null for all.</param>
    public CommitmentPage CommitmentPage(Filter filter, string asOf, int within, IReadOnlyCollection<CommitmentState>? states, int skip, int? later = null) => _names.Matching(filter.Actor) is { } actors
        ? CommitmentsOf(asOf, within).Page(filter, actors, states, skip, later)
        : new CommitmentPage(new Dictionary<CommitmentState, int>(), []);

    /// <summary>The first commitments that are in some states, and the first of all others.</summary>
    /// <param name="most">Of each.</param>
    /// <param name="shown">Leaves out what need not be loaded.</param>
    internal (CommitmentPage Some, CommitmentPage Others) Divided(Filter filter, string asOf, int within, IReadOnlySet<CommitmentState> states, int most, Func<SettledCommitment, SettledCommitment> shown) => _names.Matching(filter.Actor) is { } actors
        ? CommitmentsOf(asOf, within).Divided(filter, actors, states, most, shown)
        : (new CommitmentPage(new Dictionary<CommitmentState, int>(), []), new CommitmentPage(new Dictionary<CommitmentState, int>(), []));

    /// <summary>What happened, was announced and is due, by day, the earliest first, as the reports up to a day tell it. Events and
    /// reports without a day are left out.</summary>
    /// <param name="filter">With the days of the entries; <see cref="Filter.All"/> has no meaning here.</param>
    /// <param name="with">Another actor who must take part; null for anyone.</param>
    /// <param name="asOf">ISO 8601.</param>
    public IEnumerable<FoundEntry> Timeline(Filter filter, string? with, string asOf) => _names.Matching(filter.Actor) is { } actors && _names.Matching(with) is { } others
        ? TimelineOf(asOf, with).Of(filter, [actors, others], null).Select(entry => entry.Found)
        : [];

    /// <summary>Some entries of <see cref="Timeline(Filter, string?, string)"/>, and how many lie on each day.</summary>
    /// <param name="filter">Its limit is that of the entries that are given.</param>
    /// <param name="kinds">Null for all.</param>
    /// <param name="skip">Entries before those that are given.</param>
    public FoundTimeline TimelinePage(Filter filter, string? with, string asOf, IReadOnlyCollection<EntryKind>? kinds, int skip) => _names.Matching(filter.Actor) is { } actors && _names.Matching(with) is { } others
        ? TimelineOf(asOf, with).Page(filter, [actors, others], kinds, skip)
        : new FoundTimeline([], []);

    /// <summary>Of <see cref="Timeline(Filter, string?, string)"/> as many entries as the filter's limit, those that most texts tell of.</summary>
    internal FoundTimeline Weightiest(Filter filter, string asOf, IReadOnlyCollection<EntryKind> kinds) => _names.Matching(filter.Actor) is { } actors
        ? TimelineOf(asOf).Weightiest(filter, [actors], kinds)
        : new FoundTimeline([], []);

    /// <summary>What the record tells of a story, an actor or a period, in sentences with their sources.</summary>
    /// <exception cref="StoreException">The story or the actor is not known, or several actors are called so.</exception>
    public Brief Brief(BriefRequest request) => new BriefQuery(this).Of(request, _dialect.Name);

    /// <summary>Id and name of the one actor of a name or id.</summary>
    /// <exception cref="StoreException">No actor is known by this name, or several are.</exception>
    public (string Key, string Name) Named(string actor) => _names.One(actor).Head is var head ? _names.Of([head])[head] : default;

    /// <summary>What actors did to each other, by day.</summary>
    /// <param name="other">The other side; null for anyone. Both directions are given.</param>
    public IEnumerable<FoundDyad> Dyads(Filter filter, string? other) => Limited(DyadsBehind(filter, other, null).Select(dyad => dyad.Found), filter);

    /// <summary>What counts for the dyads of two actors, the latest first.</summary>
    /// <param name="other">The other side; null for anyone. Both directions are given.</param>
    public IReadOnlyList<FoundDeed> Deeds(Filter filter, string? other)
    {
        if (_names.Matching(filter.Actor) is not { } first || _names.Matching(other) is not { } second)
        {
            return [];
        }

        var deeds = new NetworkQuery(_rows, _details, _names).Deeds(filter, first, second);
        return [.. deeds.Zip(WithJoints([.. deeds.Select(deed => deed.Told)]), (deed, told) => deed.Deed with { Told = told })];
    }

    /// <summary>The ties and events of <see cref="Network(Filter, EdgeKind?, RelationType?)"/> that most texts tell of, the strongest first, as far as there is room also those
    /// between the neighbours of an actor.</summary>
    /// <param name="least">The fewest texts that tell of an edge.</param>
    /// <param name="most">Edges.</param>
    public FoundNetwork StrongestNetwork(Filter filter, EdgeKind? kind, RelationType? tie, int least, int most) => _names.Matching(filter.Actor) is { } actors
        ? Worked(("network", filter, kind, tie, least, most), () => new NetworkQuery(_rows, _details, _names).Strongest(filter, actors, kind, tie, least, most), network => 512L * network.Edges.Count)
        : new FoundNetwork([], 0);

    /// <summary>How many events are told of each country, that with most first. An event that several reports tell counts once, and for
    /// each country it concerns.</summary>
    public IReadOnlyList<FoundCountry> Countries(Filter filter, CountryOf of) => _names.Matching(filter.Actor) is { } actors
        ? new CountryCounts(_details, (day, count) => Worked(("countries", day, of), count, counts => counts.Size)).Of(filter, actors, of)
        : [];

    /// <summary>What days the record spans.</summary>
    public RecordDays Days() => RecordDays.Of(_details);

    /// <summary>Ties and events between actors that are known across reports: ties first.</summary>
    /// <param name="kind">Null for both.</param>
    /// <param name="tie">Type of ties; null for all.</param>
    public IEnumerable<FoundEdge> Network(Filter filter, EdgeKind? kind, RelationType? tie) => Limited(EdgesBehind(filter, kind, tie, null).Select(edge => edge.Found), filter);

    /// <summary>What the reports tell of one actor: names, offices, ties, what it did and said, what was done to it and said of
    /// it.</summary>
    /// <exception cref="StoreException">No actor is known by this name, or several are.</exception>
    public IEnumerable<FoundAspect> Actor(string actor, Filter filter) => Limited(new ActorPage(_details, _identity, Load).Of(_names.One(actor).Head, filter).Select(aspect => aspect.Found), filter);

    /// <summary>The first names, offices and ties that the newest reports that speak of one actor tell, each with the newest report that tells it,
    /// without its items.</summary>
    /// <param name="reports">How many reports are looked at.</param>
    /// <param name="isAll">No others speak of the actor.</param>
    internal IReadOnlyList<(CountedAspect Aspect, StoredReport Example)> NamesOfficesAndTies(string actor, int most, int reports, out bool isAll)
    {
        var head = _names.One(actor).Head;
        var (aspects, all) = Worked(("aspects", head, most, reports), Count, found => 256L * found.Aspects.Count);
        isAll = all;
        var examples = _parts.Reports(aspects.Select(aspect => aspect.Example).Distinct());
        return [.. aspects.Select(aspect => (aspect, examples[aspect.Example]))];

        FirstAspects Count()
        {
            var newest = Newest(head, reports + 1);
            return newest.Count == 0 ? new FirstAspects([], true) : new FirstAspects([.. new ActorPage(_details, _identity, Load) { Reports = newest.Count > reports ? [.. newest.Take(reports)] : newest }.NamesOfficesAndTies(head).Take(most)], newest.Count <= reports);
        }
    }

    /// <summary>Stories, those that go on to the latest day first.</summary>
    /// <param name="texts">The fewest distinct texts of a story.</param>
    public IEnumerable<FoundStory> Stories(Filter filter, int texts) => _names.Matching(filter.Actor) is { } actors
        ? new StoryQuestions(_details, _parts, Load).Of(filter, actors, texts, null, _rows).Select(row => row.Found)
        : [];

    /// <summary>The story that a report belongs to; null when it is in none.</summary>
    /// <param name="report">Id of any report of it.</param>
    public FoundStory? Story(string report) => new StoryQuestions(_details, _parts, Load).Of(report);

    /// <summary>What several reports of a story tell, by day and in the order of appearance.</summary>
    /// <param name="report">Id of any report of the story.</param>
    public IEnumerable<JointEvent> JointEvents(string report) => new StoryQuestions(_details, _parts, Load).Joints(report).Chunk(Together).SelectMany(some => _tellings.Joints(some) is var joints ? some.Where(joints.ContainsKey).Select(joint => joints[joint]) : []);

    /// <summary>All current reports that carry a text of a story, copies too.</summary>
    /// <param name="report">Id of any report of the story.</param>
    public IReadOnlyList<StoryCarrier> StoryCarriers(string report) => new StoryQuestions(_details, _parts, Load).AllCarriers(report);

    /// <summary>The reports of the story that a report belongs to, in the order of their appearance.</summary>
    /// <param name="report">Id of any report of it.</param>
    public IEnumerable<FoundStoryReport> StoryReports(string report) => new StoryQuestions(_details, _parts, Load).Reports(report, null).Select(row => row.Found);

    /// <summary>Days of whose reports the stories are not formed yet, because the run that added them was stopped.</summary>
    public long DaysWithoutStories() => new StoryQuestions(_details, _parts, Load).Waiting();

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Array.ForEach(_endings, ending => ending.Dispose());
            _giveBack(_reader, !_stop.IsCancellationRequested);
        }
    }

    private T Worked<T>(object question, Func<T> work, Func<T, long> size)
        where T : class => Workings is null ? work() : Workings.Of((State, question), work, size);

    // Where few reports are left, what these hold, and else what an index holds.
    private Func<DayRange, (string Sql, object?[] Values)> EventsOf(Filter filter, ActorSet actors) =>
        NarrowReports.Of(_details, filter, actors, isOfDay: false) is { } few ? range => EventSql.Within(few, filter, actors, range) : range => EventSql.Of(filter, actors, range);

    private Func<DayRange, (string Sql, object?[] Values)> StatementsOf(Filter filter, ActorSet actors) =>
        NarrowReports.Of(_details, filter, actors, isOfDay: true) is { } few ? range => StatementSql.Within(few, filter, actors, range) : range => StatementSql.Of(filter, actors, range);

    private static (long Report, int N, long? Joint, string? Day) ReadEvent(DbDataReader row) => (row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt64(2), row.TextOrNull(3));

    private static long ReadNumber(DbDataReader row) => row.GetInt64(0);

    private static (long Report, string? Day) ReadReport(DbDataReader row) => (row.GetInt64(0), row.TextOrNull(1));

    private static (long Report, int N, string? Day) ReadStatement(DbDataReader row) => (row.GetInt64(0), row.GetInt32(1), row.TextOrNull(2));

    private static Func<(long Report, int N, long? Joint, string? Day), (long, int)> EventKey(Filter filter) => item => filter.Joined && item.Joint is { } joint ? (joint, 0) : (item.Report, item.N);

    // A row comes again when several of its actors match. The database is told how many rows are wanted, so that it goes no
    // further; when too many came again, it is asked for more.
    private IEnumerable<TRow> Distinct<TRow, TKey>((string Sql, object?[] Values) query, Func<DbDataReader, TRow> read, Func<TRow, TKey> key, int? limit, Func<TRow, bool>? isWanted = null)
    {
        var (seen, given) = (new HashSet<TKey>(), 0);
        for (var most = (long?)limit * RowsForEach; limit is null || given < limit; most *= RowsForEach)
        {
            using var statement = Rows.Statement.Once(_rows, most is null ? query.Sql : $"{query.Sql} LIMIT {most}", query.Values.Length);
            var rows = 0L;
            foreach (var row in statement.Stream(read, query.Values))
            {
                rows++;
                if (seen.Add(key(row)) && isWanted?.Invoke(row) != false)
                {
                    given++;
                    yield return row;
                }

                if (given == limit)
                {
                    yield break;
                }
            }

            if (most is null || rows < most)
            {
                yield break;
            }
        }
    }

    private IEnumerable<FoundEvent> Found((long Report, int N, long? Joint, string? Day)[] items)
    {
        var found = _parts.Events([.. items.Select(item => (item.Report, item.N))]);
        var joints = _tellings.Joints([.. items.Select(item => item.Joint).OfType<long>().Distinct()]);
        return items.Select(item => found[(item.Report, item.N)] is var (report, told)
            ? new FoundEvent(report, told) { Joint = item.Joint is { } joint ? joints.GetValueOrDefault(joint) : null, ReadLinks = () => _tellings.LinksOf(report.Number, told.Id) }
            : null!);
    }

    private IEnumerable<FoundStatement> Found((long Report, int N, string? Day)[] items)
    {
        var found = _parts.Statements([.. items.Select(item => (item.Report, item.N))]);
        return items.Select(item => found[(item.Report, item.N)] is var (report, said)
            ? new FoundStatement(report, said) { ReadLinks = () => [.. _tellings.ItemsIn(report.Number, said.Id).SelectMany(held => _tellings.LinksOf(report.Number, held))] }
            : null!);
    }

    private IEnumerable<FoundReport> Found(long[] numbers, SearchQuery? words)
    {
        var reports = _parts.Reports(numbers);
        var (events, statements) = (_parts.Count("event", numbers), _parts.Count("attribution", numbers));
        return numbers.Select(number => new FoundReport(
            reports[number],
            words is null ? [] : TermMatches.Of(words, reports[number].Record.Article.Text),
            events.GetValueOrDefault(number),
            statements.GetValueOrDefault(number)));
    }

    private static IEnumerable<T> Limited<T>(IEnumerable<T> items, Filter filter) => filter.Limit is { } most ? items.Take(most) : items;

    private CommitmentQuery CommitmentsOf(string asOf, int within) =>
        new(_details, _identity, _parts, asOf, within, (filter, settle) => Worked(("commitments", filter, asOf, within), settle, all => all.Sum(settled => settled.Size)));

    /// <param name="with">Another actor who must take part; null for anyone.</param>
    private TimelineQuery TimelineOf(string asOf, string? with = null) => new(
        new TrackedEvents(_details, _identity, asOf), new CommitmentQuery(_details, _identity, _parts, asOf, 0), items => WithJoints([.. items.Select(item => (item.Report, item.N))]),
        (filter, kinds, place) => Worked(("timeline", filter, with, asOf, kinds), place, timeline => timeline.Size));

    // With what several reports tell of each.
    private List<FoundEvent> WithJoints(IReadOnlyCollection<(long Report, int N)> items)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var wanted = new Selection(_details, items);
        var joints = _details.All(
            $"WITH {wanted.Table} SELECT g.report_id, g.event_n, g.joint_id FROM k CROSS JOIN telling g WHERE g.report_id = of_report AND g.event_n = number",
            row => (Key: (row.GetInt64(0), row.GetInt32(1)), Joint: row.GetInt64(2)),
            wanted.Values).ToDictionary(row => row.Key, row => row.Joint);
        return [.. Found([.. items.Select(item => (item.Report, item.N, joints.TryGetValue(item, out var joint) ? joint : (long?)null, (string?)null))])];
    }

    // Items of one report follow each other.
    private StoredReport Load(long number) => _last is { } last && last.Number == number ? last : _last = _loader.Load(number);
}
