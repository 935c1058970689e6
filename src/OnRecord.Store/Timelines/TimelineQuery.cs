using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Commitments;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Timelines;

/// <summary>What happened, was announced and is due, by day. Tellings of one day with the same type, standing and actors are one
/// entry; where no actor is known across reports, each stands by itself.</summary>
/// <param name="keep">Gives all entries of a filter and of kinds, null for all, placed before or now.</param>
internal sealed class TimelineQuery(
    TrackedEvents events, CommitmentQuery commitments, Func<IReadOnlyList<TrackedEvent>, IReadOnlyList<FoundEvent>> load, Func<Filter, string?, Func<TimelineQuery.Placement>, TimelineQuery.Placement> keep)
{
    private const int Together = 100;

    // A first look goes so many days far, and each further one so many times as far.
    private const int FirstDays = 1;
    private const int Further = 4;

    private static readonly string Announcing = string.Join(", ", Enum.GetValues<Status>().Where(status => KindOf(status) == EntryKind.Announced).Select(status => $"'{Words.Of(status)}'"));

    /// <param name="Verdict">On what is due or announced, as far as it was worked out.</param>
    internal sealed record Entry(string Day, EntryKind Kind, List<TrackedEvent> Tellings, Verdict? Verdict)
    {
        public (long Report, int N) Key => Tellings[0].Key;

        public Place Place => new(Day, (long)Kind, Key.Report, (long)Key.N);
    }

    /// <summary>All entries of a question, in order. Of some, what became of them is not worked out.</summary>
    internal sealed record Placement(List<Entry> Entries)
    {
        private const long SizeOfEntry = 300;

        /// <summary>In memory, about, in bytes.</summary>
        public long Size => Entries.Sum(entry => SizeOfEntry + ((long)TrackedEvent.Size * entry.Tellings.Count));
    }

    /// <summary>The earliest day first.</summary>
    /// <param name="all">Sets of actors, of each of which one must take part; empty for any.</param>
    public IEnumerable<Placed<FoundEntry>> Of(Filter filter, IReadOnlyList<ActorSet> all, Place? after) =>
        (after is null ? Entries(filter, all, filter.Limit ?? int.MaxValue, isFirstPage: true) : Kept(filter, all, null, 0)).Where(Behind(after)).Take(filter.Limit ?? int.MaxValue).Chunk(Together).SelectMany(some => Found(some).Zip(some, (found, entry) => new Placed<FoundEntry>(found, entry.Place)));

    public int Count(Filter filter, IReadOnlyList<ActorSet> all) => Entries(filter, all, 0).Count;

    /// <param name="kinds">Null for all.</param>
    /// <param name="skip">Entries before those that are given.</param>
    public FoundTimeline Page(Filter filter, IReadOnlyList<ActorSet> all, IReadOnlyCollection<EntryKind>? kinds, int skip)
    {
        var entries = Kept(filter, all, kinds, kinds is null ? skip + (filter.Limit ?? 0) : 0);
        return new FoundTimeline(
            Counts(entries),
            [.. entries.Skip(skip).Take(filter.Limit ?? int.MaxValue).Chunk(Together).SelectMany(Found)]);
    }

    /// <summary>As many entries as the filter's limit, those that most texts tell of, in the order of days.</summary>
    public FoundTimeline Weightiest(Filter filter, IReadOnlyList<ActorSet> all, IReadOnlyCollection<EntryKind> kinds)
    {
        var entries = Entries(filter, all, 0, kinds).Where(entry => kinds.Contains(entry.Kind)).ToList();
        var weighty = entries.Index().OrderByDescending(entry => entry.Item.Tellings.Select(item => item.Text).Distinct().Count()).ThenBy(entry => entry.Index).Take(filter.Limit ?? int.MaxValue).OrderBy(entry => entry.Index);
        return new FoundTimeline(Counts(entries), [.. weighty.Select(entry => entry.Item).Chunk(Together).SelectMany(Found)]);
    }

    private List<Entry> Kept(Filter filter, IReadOnlyList<ActorSet> all, IReadOnlyCollection<EntryKind>? kinds, int shown) =>
        keep(filter with { Limit = null, Joined = false, All = false }, kinds is null ? null : string.Join(' ', kinds.Order()), () => new Placement([.. Entries(filter, all, shown, kinds).Where(entry => kinds is null || kinds.Contains(entry.Kind))])).Entries;

    private static List<DayCount> Counts(List<Entry> entries) =>
        [.. entries.CountBy(entry => (entry.Day, entry.Kind)).Select(count => new DayCount(count.Key.Day, count.Key.Kind, count.Value))];

    // Of the first page no more than that takes. What is due stands on the day that an announcement names. What became of announcements is
    // worked out for those that are shown: of the first entries here, since that takes the same events, and of others by Found. What is
    // not of some kinds need not be there.
    private List<Entry> Entries(Filter filter, IReadOnlyList<ActorSet> all, int shown, IReadOnlyCollection<EntryKind>? kinds = null, bool isFirstPage = false)
    {
        var (told, last) = isFirstPage ? Earliest(filter, all) : (Told(filter, all), filter.To);
        var asked = filter with { To = last };
        var joined = InOrder(Joined(told));
        var (states, due) = (new Dictionary<(long, int), Verdict>(), new List<Entry>());
        foreach (var (commitment, verdict) in commitments.Around(told.Where(item => (kinds is null || kinds.Contains(EntryKind.Due)) && CommitmentClasses.Of(item) is not null && item.Due is { } day && IsWithin(asked, day)).Concat(Announced(joined.Take(shown))).DistinctBy(item => item.Key)))
        {
            Add(states, commitment, verdict);
            if (verdict.Due is { } day && IsWithin(asked, day))
            {
                due.Add(new Entry(day, EntryKind.Due, [commitment.First, .. commitment.Repeated], verdict));
            }
        }

        return InOrder(joined.Select(entry => entry.Kind == EntryKind.Announced ? entry with { Verdict = states.GetValueOrDefault(entry.Key) } : entry).Concat(due));
    }

    private static List<Entry> InOrder(IEnumerable<Entry> entries) => [.. entries.OrderBy(entry => entry.Day, StringComparer.Ordinal).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Tellings[0].Key)];

    private IEnumerable<FoundEntry> Found(Entry[] entries)
    {
        var (told, states) = (load([.. entries.Select(entry => entry.Tellings[0])]), new Dictionary<(long, int), Verdict>());
        foreach (var (commitment, verdict) in commitments.Around(Announced(entries.Where(entry => entry.Verdict is null))))
        {
            Add(states, commitment, verdict);
        }

        return entries.Select((entry, i) =>
        {
            var verdict = entry.Verdict ?? (entry.Kind == EntryKind.Announced ? states.GetValueOrDefault(entry.Key) : null);
            return new FoundEntry(entry.Day, entry.Kind, entry.Tellings.Select(item => item.Text).Distinct().Count(), told[i], verdict?.State, verdict?.Reason) { Due = verdict?.Due };
        });
    }

    private static IEnumerable<TrackedEvent> Announced(IEnumerable<Entry> entries) =>
        entries.Where(entry => entry.Kind == EntryKind.Announced).Select(entry => entry.Tellings[0]).Where(item => CommitmentClasses.Of(item) is not null);

    private static void Add(Dictionary<(long, int), Verdict> states, Commitment commitment, Verdict verdict)
    {
        foreach (var item in commitment.Repeated.Prepend(commitment.First))
        {
            states[item.Key] = verdict;
        }
    }

    private static Func<Entry, bool> Behind(Place? after)
    {
        if (after is null)
        {
            return _ => true;
        }

        var place = Place.Read(after, keys => keys is [string day, long kind, long report, long n] ? Tuple.Create(day, kind, report, n) : null);
        return entry => string.CompareOrdinal(entry.Day, place.Item1) is var order && (order > 0 || (order == 0 && ((long)entry.Kind, entry.Key.Report, (long)entry.Key.N).CompareTo((place.Item2, place.Item3, place.Item4)) > 0));
    }

    // As many entries as are asked for, and the last day of which they are all.
    private (List<TrackedEvent> Told, string? Last) Earliest(Filter filter, IReadOnlyList<ActorSet> all)
    {
        if (filter.Limit is not { } most || events.Days(all.FirstOrDefault(actors => !actors.IsAnyone) ?? ActorSet.Anyone) is not ({ } first, { } last) || !Calendar.IsDay(first))
        {
            return (Told(filter, all), filter.To);
        }

        first = filter.From is { } from && Calendar.IsBefore(first, from) && Calendar.IsDay(from) ? from : first;
        for (var days = FirstDays; ; days *= Further)
        {
            var to = Calendar.Plus(first, days);
            var isAll = !Calendar.IsBefore(to, last) || (filter.To is { } end && !Calendar.IsBefore(to, end));
            var told = Told(isAll ? filter : filter with { To = to }, all);
            var shown = Joined(told).Select(entry => entry.Day).Order(StringComparer.Ordinal).Skip(most - 1).FirstOrDefault();
            if (shown is not null)
            {
                return (told.FindAll(item => !Calendar.IsBefore(shown, DayOf(item))), shown);
            }

            if (isAll)
            {
                return (told, filter.To);
            }
        }
    }

    private List<TrackedEvent> Told(Filter filter, IReadOnlyList<ActorSet> all)
    {
        var fits = new Conditions().AndStory(filter).AndOutlet(filter).AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status);
        foreach (var actors in all.Where(actors => !actors.IsAnyone).Skip(1))
        {
            fits.AndTaking(actors);
        }

        fits.AndConcerning(filter.Country);
        fits.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = e.report_id AND s.id = e.attribution AND s.source_kind = ?)", filter.SourceKind);
        return all.FirstOrDefault(actors => !actors.IsAnyone) is { } first
            ? events.Of(Keys(filter, first, fits), fits, fits.IsEmpty ? null : fits.ToString())
            : events.Of(Keys(filter, fits), fits);
    }

    // What was announced is looked for by the day it was told, all else by its own.
    private static string Keys(Filter filter, ActorSet actors, Conditions values) => $"""
        SELECT p.report_id, p.event_n FROM participant p WHERE p.actor_id IN ({actors.Sql}) AND p.status NOT IN ({Announcing}) AND {values.Around().And("1 = 1").AndDays("p.day", filter)}
        UNION {ToldSql.Of(actors, values, filter, $"p.status IN ({Announcing})")}
        """;

    // The planner goes by the story or the days, whichever leaves fewer.
    private static string Keys(Filter filter, Conditions fits)
    {
        var asked = fits.ToString();
        return $"""
            SELECT e.report_id, e.n AS event_n FROM event e JOIN report r ON r.id = e.report_id WHERE {asked} AND e.status NOT IN ({Announcing}) AND {fits.Around().And("1 = 1").AndDays("e.day", filter)}
            UNION SELECT e.report_id, e.n FROM report r JOIN event e ON e.report_id = r.id WHERE {asked} AND e.status IN ({Announcing}) AND {fits.Around().And("1 = 1").AndDays("r.day", filter)}
            """;
    }

    private static IEnumerable<Entry> Joined(List<TrackedEvent> told) => told
        .GroupBy(item => (Day: DayOf(item), Kind: KindOf(item), item.Type, item.Mode, item.Cameo, Who: Who(item)))
        .Select(group => new Entry(group.Key.Day, group.Key.Kind, [.. group], null));

    // What is announced belongs to the day it was told; the day that is set for it is another entry.
    private static string DayOf(TrackedEvent item) => KindOf(item) == EntryKind.Announced ? item.Told : item.Day;

    private static string Who(TrackedEvent item) => item.All.Any()
        ? $"{string.Join(' ', item.Actors.Order())} > {string.Join(' ', item.Recipients.Order())}"
        : $"{item.Report} {item.N}";

    private static EntryKind KindOf(TrackedEvent item) => KindOf(item.Status);

    private static EntryKind KindOf(Status status) => status switch
    {
        Status.Happened => EntryKind.Happened,
        Status.UnderWay => EntryKind.UnderWay,
        Status.Denied => EntryKind.Denied,
        Status.DidNotHappen => EntryKind.DidNotHappen,
        Status.Possible or Status.Conditional => EntryKind.Possible,
        _ => EntryKind.Announced,
    };

    private static bool IsWithin(Filter filter, string day) =>
        (filter.From is null || !Calendar.IsBefore(day, filter.From)) && (filter.To is null || !Calendar.IsBefore(filter.To, day));
}
