using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>Follows commitments by their doers, a quarter of a year of the announcements of one doer at a time, with what is told of the
/// doer from then on, so that work grows with the record and not with its square, and memory with the number of answers.</summary>
/// <param name="keep">Gives all commitments of a filter, settled before or now; null to settle them each time.</param>
internal sealed class CommitmentQuery(
    DbConnection details, ActorIdentity identity, PartLoader parts, string asOf, int within, Func<Filter, Func<List<SettledCommitment>>, List<SettledCommitment>>? keep = null)
{
    /// <summary>Days of announcements that are followed together.</summary>
    private const int DaysTogether = 92;

    /// <summary>Announcements that are told more days apart are not of one commitment.</summary>
    private const int DaysBefore = 365;
    private const int DaysAfter = 730;

    // Of the busiest actors, what is told more events before or after is not looked at.
    private const int MostBefore = 1_000;
    private const int MostAfter = 4_000;

    private const int LoadedTogether = 10;

    private const string Uncertain = "'possible', 'conditional'";

    private static readonly string Statuses = string.Join(", ", CommitmentClasses.Statuses.Select(status => $"'{Words.Of(status)}'"));

    private readonly OutcomeRules _rules = OutcomeRules.LoadEmbedded();
    private readonly TrackedEvents _events = new(details, identity, asOf);

    /// <summary>Those with a day first, the earliest first; then those without, the newest first.</summary>
    public IEnumerable<Placed<FoundCommitment>> Of(Filter filter, ActorSet actors, IReadOnlyCollection<CommitmentState>? states, Place? after)
    {
        foreach (var some in InOrder(Settled(filter, actors), states).Where(CommitmentPlace.Behind(after)).Take(filter.Limit ?? int.MaxValue).Chunk(LoadedTogether))
        {
            foreach (var (item, found) in some.Zip(Found(some)))
            {
                yield return new Placed<FoundCommitment>(found, CommitmentPlace.Of(item).Written);
            }
        }
    }

    /// <summary>Some of them, and how many there are in each state.</summary>
    /// <param name="later">Of what was told later, as of <see cref="SettledCommitment.With"/>; null for all.</param>
    public CommitmentPage Page(Filter filter, ActorSet actors, IReadOnlyCollection<CommitmentState>? states, int skip, int? later)
    {
        var all = Settled(filter, actors);
        var shown = InOrder(all, states).Skip(skip).Take(filter.Limit ?? int.MaxValue).Select(item => later is { } most ? item.With(most) : item).ToList();
        return new CommitmentPage(
            all.CountBy(item => item.Verdict.State).ToDictionary(),
            [.. shown.Chunk(LoadedTogether).SelectMany(Found)]);
    }

    /// <summary>The first that are in some states, and the first of all others, from one working out.</summary>
    /// <param name="most">Of each.</param>
    /// <param name="shown">Leaves out what need not be loaded.</param>
    public (CommitmentPage Some, CommitmentPage Others) Divided(Filter filter, ActorSet actors, IReadOnlySet<CommitmentState> states, int most, Func<SettledCommitment, SettledCommitment> shown)
    {
        var all = Settled(filter, actors).ToLookup(item => states.Contains(item.Verdict.State));
        return (Page(true), Page(false));

        CommitmentPage Page(bool isSome) =>
            new(all[isSome].CountBy(item => item.Verdict.State).ToDictionary(), [.. InOrder(all[isSome], null).Take(most).Select(shown).Chunk(LoadedTogether).SelectMany(Found)]);
    }

    private List<SettledCommitment> Settled(Filter filter, ActorSet actors)
    {
        return keep is null ? Settle() : keep(filter with { Limit = null, Joined = false }, Settle);

        List<SettledCommitment> Settle() => [.. Around(Asked(filter, actors)).Select(item => SettledCommitment.Of(item.Commitment, item.Verdict))];
    }

    private static IEnumerable<SettledCommitment> InOrder(IEnumerable<SettledCommitment> all, IReadOnlyCollection<CommitmentState>? states) => all
        .Where(item => states is null || states.Contains(item.Verdict.State))
        .OrderBy(item => item.Verdict.Due is null).ThenBy(item => item.Verdict.Due, StringComparer.Ordinal)
        .ThenByDescending(item => item.First.Told, StringComparer.Ordinal).ThenByDescending(item => item.First.Key);

    /// <summary>The commitments that announcements are of, each once, with all that is told of them anywhere.</summary>
    public IEnumerable<(Commitment Commitment, Verdict Verdict)> Around(IEnumerable<TrackedEvent> announcements)
    {
        foreach (var lead in announcements.ToLookup(item => Announcements.Lead(item, _rules.For(item.Cameo))))
        {
            foreach (var commitment in lead.Key is { } actor ? OfActor(actor, [.. lead.OrderBy(item => item.Told, StringComparer.Ordinal)]) : lead.Select(Alone))
            {
                yield return (commitment, Verdict.Of(commitment, asOf, within));
            }
        }
    }

    private IEnumerable<Commitment> OfActor(long actor, List<TrackedEvent> announcements)
    {
        var seen = new HashSet<(long, int)>();
        for (var at = 0; at < announcements.Count;)
        {
            var end = Calendar.Plus(announcements[at].Told, DaysTogether);
            var some = announcements.Skip(at).TakeWhile(item => !Calendar.IsBefore(end, item.Told)).ToList();
            at += some.Count;
            var keys = some.Select(item => item.Key).ToHashSet();
            var events = Around(actor, some);
            var commitments = new Announcements(_rules, new OutcomeSearch(new Deeds(events))).Of(actor, events, some);
            foreach (var commitment in commitments.Where(commitment => keys.Contains(commitment.First.Key) || commitment.Repeated.Exists(item => keys.Contains(item.Key))))
            {
                if (seen.Add(commitment.First.Key))
                {
                    yield return commitment;
                }
            }
        }
    }

    private List<TrackedEvent> Around(long actor, List<TrackedEvent> announcements)
    {
        var (first, last) = (announcements[0].Told, announcements.Max(item => item.Due is { } due && Calendar.IsBefore(item.Told, due) ? due : item.Told)!);
        HashSet<string> types = [.. announcements.SelectMany(item => Announcements.TypesAround(item, _rules.For(item.Cameo)))];
        var before = _events.Told(actor, Calendar.Plus(first, -DaysBefore), Calendar.Plus(first, -1), MostBefore, isLastFirst: true, types);
        var after = _events.Told(actor, first, Calendar.Plus(last, DaysAfter), MostAfter, isLastFirst: false, types);
        return TrackedEvents.InOrder(before.Concat(after).Concat(announcements));
    }

    // Whose doer only its report knows: nothing in other reports can be laid to his account.
    private Commitment Alone(TrackedEvent item) => new(item, CommitmentClasses.Of(item) ?? CommitmentClass.Deadline, _rules.For(item.Cameo));

    private List<TrackedEvent> Asked(Filter filter, ActorSet actors)
    {
        var where = new Conditions().And("r.id = e.report_id").And($"(e.status IN ({Statuses}) OR (e.is_deadline = 1 AND e.status IN ({Uncertain})))").And("e.type <> 'REJECT'");
        var from = From(where, filter, actors);
        where.AndWhere("e.type = ?", filter.Type).AndWhere("e.status = ?", filter.Status).AndDays("r.day", filter).AndStory(filter).AndOutlet(filter);
        where.AndWhere("EXISTS (SELECT 1 FROM attribution s WHERE s.report_id = e.report_id AND s.id = e.attribution AND s.source_kind = ?)", filter.SourceKind);
        TrackedEvents.AndSeen(where, asOf);
        return _events.Of($"SELECT DISTINCT e.report_id, e.n AS event_n FROM {from} WHERE {where}", where);
    }

    // By the index that leaves the fewest: that of a participant, of the days, or of the status.
    private static string From(Conditions where, Filter filter, ActorSet actors)
    {
        if (actors.IsAnyone && filter.Country is null)
        {
            return filter is { From: null, To: null, Story: null, Outlet: null } ? "event e CROSS JOIN report r" : "report r CROSS JOIN event e";
        }

        if (!actors.IsAnyone)
        {
            where.AndConcerning(filter.Country);
        }

        where.And("e.report_id = p.report_id AND e.n = p.event_n");
        var announced = $"p.status IN ({Statuses}, {Uncertain})";
        if (!actors.IsAnyone)
        {
            return $"({ToldSql.Of(actors, where, filter, announced)}) p CROSS JOIN event e CROSS JOIN report r";
        }

        where.And(announced).AndWhere("p.country = ?", filter.Country);
        return "participant p CROSS JOIN event e CROSS JOIN report r";
    }

    private IEnumerable<FoundCommitment> Found(SettledCommitment[] items)
    {
        var told = items.SelectMany(item => item.Outcomes.Select(outcome => outcome.Event.Key).Prepend(item.First.Key)).Distinct()
            .Chunk(PartLoader.Most).SelectMany(parts.Events).ToDictionary(found => found.Key, found => new FoundEvent(found.Value.Report, found.Value.Event));
        return items.Select(item => new FoundCommitment(
            item.Verdict.State,
            item.Verdict.Due,
            item.IsDeadline,
            item.Verdict.Reason,
            told[item.First.Key],
            [.. item.Outcomes.Select(outcome => new FoundOutcome(outcome.Kind, told[outcome.Event.Key], outcome.Reasons))])
        {
            LeftOut = item.LeftOut,
        });
    }
}
