using OnRecord.Records;
using OnRecord.Store.Commitments;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Timelines;

/// <summary>What happened, was announced and is due, by day. Tellings of one day with the same type, standing and actors are one
/// entry; where no actor is known across reports, each stands by itself.</summary>
internal sealed class TimelineQuery(TrackedEvents events, CommitmentQuery commitments, Func<TrackedEvent, FoundEvent> load)
{
    /// <summary>The earliest day first.</summary>
    /// <param name="all">Sets of actors, of each of which one must take part; empty for any.</param>
    public IEnumerable<Placed<FoundEntry>> Of(Filter filter, IReadOnlyList<ActorSet> all, Place? after)
    {
        var told = Told(filter, all);
        var states = new Dictionary<(long, int), Verdict>();
        var due = new List<(string Day, EntryKind Kind, List<TrackedEvent> Tellings)>();
        foreach (var (commitment, verdict) in commitments.Around(told.Where(item => CommitmentClasses.Of(item) is not null)))
        {
            foreach (var item in commitment.Repeated.Prepend(commitment.First))
            {
                states[item.Key] = verdict;
            }

            if (verdict is { Due: { } day } && IsWithin(filter, day))
            {
                due.Add((day, EntryKind.Due, [commitment.First, .. commitment.Repeated]));
            }
        }

        var entries = Joined(told).Concat(due).OrderBy(entry => entry.Day, StringComparer.Ordinal).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Tellings[0].Key);
        var isBehind = Behind(after);
        foreach (var (day, kind, tellings) in entries.Where(entry => isBehind(entry.Day, entry.Kind, entry.Tellings[0].Key)).Take(filter.Limit ?? int.MaxValue))
        {
            var verdict = kind is EntryKind.Announced or EntryKind.Due ? states.GetValueOrDefault(tellings[0].Key) : null;
            yield return new Placed<FoundEntry>(
                new FoundEntry(day, kind, tellings.Select(item => item.Text).Distinct().Count(), load(tellings[0]), verdict?.State, verdict?.Reason), new Place(day, (long)kind, tellings[0].Report, (long)tellings[0].N));
        }
    }

    private static Func<string, EntryKind, (long Report, int N), bool> Behind(Place? after)
    {
        if (after is null)
        {
            return (_, _, _) => true;
        }

        var place = Place.Read(after, keys => keys is [string day, long kind, long report, long n] ? Tuple.Create(day, kind, report, n) : null);
        return (day, kind, key) => string.CompareOrdinal(day, place.Item1) is var order && (order > 0 || (order == 0 && ((long)kind, key.Report, (long)key.N).CompareTo((place.Item2, place.Item3, place.Item4)) > 0));
    }

    private List<TrackedEvent> Told(Filter filter, IReadOnlyList<ActorSet> all)
    {
        var where = new Conditions().And("r.id = e.report_id").AndOutlet(filter).AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status);
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

    private static IEnumerable<(string Day, EntryKind Kind, List<TrackedEvent> Tellings)> Joined(List<TrackedEvent> told) => told
        .GroupBy(item => (Day: DayOf(item), Kind: KindOf(item), item.Type, item.Mode, item.Cameo, Who: Who(item)))
        .Select(group => (group.Key.Day, group.Key.Kind, group.ToList()));

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
