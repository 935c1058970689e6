using OnRecord.Records;
using OnRecord.Store.Commitments;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Timelines;

/// <summary>What happened, was announced and is due, by day. Tellings of one day with the same type, standing and actors are one
/// entry; where no actor is known across reports, each stands by itself.</summary>
internal sealed class TimelineQuery(TrackedEvents events, CommitmentQuery commitments, Func<IReadOnlyList<TrackedEvent>, IReadOnlyList<FoundEvent>> load)
{
    private const int Together = 100;

    private sealed record Entry(string Day, EntryKind Kind, List<TrackedEvent> Tellings, Verdict? Verdict)
    {
        public (long Report, int N) Key => Tellings[0].Key;

        public Place Place => new(Day, (long)Kind, Key.Report, (long)Key.N);
    }

    /// <summary>The earliest day first.</summary>
    /// <param name="all">Sets of actors, of each of which one must take part; empty for any.</param>
    public IEnumerable<Placed<FoundEntry>> Of(Filter filter, IReadOnlyList<ActorSet> all, Place? after) =>
        Entries(filter, all).Where(Behind(after)).Take(filter.Limit ?? int.MaxValue).Chunk(Together).SelectMany(some => Found(some).Zip(some, (found, entry) => new Placed<FoundEntry>(found, entry.Place)));

    public int Count(Filter filter, IReadOnlyList<ActorSet> all) => Entries(filter, all).Count;

    /// <param name="kinds">Null for all.</param>
    /// <param name="skip">Entries before those that are given.</param>
    public FoundTimeline Page(Filter filter, IReadOnlyList<ActorSet> all, IReadOnlyCollection<EntryKind>? kinds, int skip)
    {
        var entries = Entries(filter, all).Where(entry => kinds is null || kinds.Contains(entry.Kind)).ToList();
        return new FoundTimeline(
            Counts(entries),
            [.. entries.Skip(skip).Take(filter.Limit ?? int.MaxValue).Chunk(Together).SelectMany(Found)]);
    }

    /// <summary>As many entries as the filter's limit, those that most texts tell of, in the order of days.</summary>
    public FoundTimeline Weightiest(Filter filter, IReadOnlyList<ActorSet> all, IReadOnlyCollection<EntryKind> kinds)
    {
        var entries = Entries(filter, all).Where(entry => kinds.Contains(entry.Kind)).ToList();
        var weighty = entries.Index().OrderByDescending(entry => entry.Item.Tellings.Select(item => item.Text).Distinct().Count()).ThenBy(entry => entry.Index).Take(filter.Limit ?? int.MaxValue).OrderBy(entry => entry.Index);
        return new FoundTimeline(Counts(entries), [.. weighty.Select(entry => entry.Item).Chunk(Together).SelectMany(Found)]);
    }

    private static List<DayCount> Counts(List<Entry> entries) =>
        [.. entries.CountBy(entry => (entry.Day, entry.Kind)).Select(count => new DayCount(count.Key.Day, count.Key.Kind, count.Value))];

    private List<Entry> Entries(Filter filter, IReadOnlyList<ActorSet> all)
    {
        var told = Told(filter, all);
        var states = new Dictionary<(long, int), Verdict>();
        var due = new List<Entry>();
        foreach (var (commitment, verdict) in commitments.Around(told.Where(item => CommitmentClasses.Of(item) is not null)))
        {
            foreach (var item in commitment.Repeated.Prepend(commitment.First))
            {
                states[item.Key] = verdict;
            }

            if (verdict is { Due: { } day } && IsWithin(filter, day))
            {
                due.Add(new Entry(day, EntryKind.Due, [commitment.First, .. commitment.Repeated], verdict));
            }
        }

        return [.. Joined(told, states).Concat(due).OrderBy(entry => entry.Day, StringComparer.Ordinal).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Tellings[0].Key)];
    }

    private IEnumerable<FoundEntry> Found(Entry[] entries)
    {
        var told = load([.. entries.Select(entry => entry.Tellings[0])]);
        return entries.Select((entry, i) => new FoundEntry(entry.Day, entry.Kind, entry.Tellings.Select(item => item.Text).Distinct().Count(), told[i], entry.Verdict?.State, entry.Verdict?.Reason) { Due = entry.Verdict?.Due });
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

    private List<TrackedEvent> Told(Filter filter, IReadOnlyList<ActorSet> all)
    {
        var where = new Conditions().And("r.id = e.report_id").AndStory(filter).AndOutlet(filter).AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status);
        foreach (var actors in all.Where(actors => !actors.IsAnyone))
        {
            where.And($"EXISTS (SELECT 1 FROM participant a WHERE a.report_id = e.report_id AND a.event_n = e.n AND a.actor_id IN ({actors.Sql}))");
        }

        where.AndWhere("EXISTS (SELECT 1 FROM participant c WHERE c.report_id = e.report_id AND c.event_n = e.n AND c.country = ?)", filter.Country);
        where.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = e.report_id AND s.id = e.attribution AND s.source_kind = ?)", filter.SourceKind);
        var found = all.FirstOrDefault(actors => !actors.IsAnyone) is { } first
            ? $"SELECT DISTINCT f.report_id, f.event_n FROM participant f CROSS JOIN event e CROSS JOIN report r WHERE f.actor_id IN ({first.Sql}) AND e.report_id = f.report_id AND e.n = f.event_n AND {where}"
            : $"SELECT e.report_id, e.n AS event_n FROM event e JOIN report r ON 1 = 1 WHERE {where}";
        return [.. events.Of(found, where).Where(item => IsWithin(filter, DayOf(item)))];
    }

    private static IEnumerable<Entry> Joined(List<TrackedEvent> told, Dictionary<(long, int), Verdict> states) => told
        .GroupBy(item => (Day: DayOf(item), Kind: KindOf(item), item.Type, item.Mode, item.Cameo, Who: Who(item)))
        .Select(group => new Entry(group.Key.Day, group.Key.Kind, [.. group], group.Key.Kind == EntryKind.Announced ? states.GetValueOrDefault(group.First().Key) : null));

    // What is announced belongs to the day it was told; the day that is set for it is another entry.
    private static string DayOf(TrackedEvent item) => KindOf(item) == EntryKind.Announced ? item.Told : item.Day;

    private static string Who(TrackedEvent item) => item.All.Any()
        ? $"{string.Join(' ', item.Actors.Order())} > {string.Join(' ', item.Recipients.Order())}"
        : $"{item.Report} {item.N}";

    private static EntryKind KindOf(TrackedEvent item) => item.Status switch
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
