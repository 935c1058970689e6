namespace OnRecord.Store.Commitments;

/// <summary>Joins the announcements of one doer that are of one thing, and sets them beside what happened later.</summary>
internal sealed class Announcements(OutcomeRules rules, OutcomeSearch outcomes)
{
    // Announcements of one actor about another differ in little; older ones than these are not compared.
    private const int MostCompared = 50;

    private readonly Dictionary<(CommitmentClass, string, long), List<Commitment>> _byOther = [];

    /// <summary>The commitments of which this actor is the first doer, in the order they were announced: those that are of one kind and
    /// concern the same other as one that is asked for. No others have to do with these.</summary>
    /// <param name="events">All events of the actor, in order of telling.</param>
    public List<Commitment> Of(long actor, IEnumerable<TrackedEvent> events, IEnumerable<TrackedEvent> asked)
    {
        var wanted = asked.Select(item => (KindOf(item), item.Cameo, OtherOf(item, rules.For(item.Cameo)))).ToHashSet();
        var all = new List<Commitment>();
        foreach (var item in events)
        {
            if (CommitmentClasses.Of(item) is { } kind && rules.For(item.Cameo) is var rule && wanted.Contains((kind, item.Cameo, OtherOf(item, rule))) && Lead(item, rule) == actor)
            {
                Add(item, kind, rule, all);
            }
        }

        return all;
    }

    /// <summary>Types of events that can have to do with an announcement.</summary>
    public static IEnumerable<string> TypesAround(TrackedEvent item, OutcomeRule rule) => OutcomeSearch.Types([item.Type, .. rule.KeptTypes(item.Type), .. rule.Broken]);

    /// <summary>The doer, or else another participant, under whom a commitment is kept; null when none is known across reports.</summary>
    public static long? Lead(TrackedEvent item, OutcomeRule rule)
    {
        var doers = Commitment.DoersOf(item, rule);
        return doers.Count > 0 ? doers.Min() : item.All.Any() ? item.All.Min() : null;
    }

    private void Add(TrackedEvent item, CommitmentClass kind, OutcomeRule rule, List<Commitment> all)
    {
        var doers = Commitment.DoersOf(item, rule);
        var key = (kind, item.Cameo, OtherOf(item, rule));
        if (!_byOther.TryGetValue(key, out var earlier))
        {
            _byOther.Add(key, earlier = []);
        }

        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - MostCompared); i--)
        {
            if (earlier[i] is var commitment && commitment.Doers.SetEquals(doers) && commitment.First.Polarity == item.Polarity && Comparison.OfWords(commitment, item) is { IsEnough: true } likeness && IsOpen(commitment, item))
            {
                if (IsSameDay(commitment.Dated, item))
                {
                    commitment.Repeated.Add(item);
                    commitment.Add(new Outcome(OutcomeKind.Repeated, item, likeness.Reasons));
                    return;
                }

                if (!commitment.Has(outcome => outcome.Kind == OutcomeKind.Superseded))
                {
                    commitment.Add(new Outcome(OutcomeKind.Superseded, item, likeness.Reasons));
                }

                break;
            }
        }

        var added = new Commitment(item, kind, rule) { Search = outcomes.Of };
        earlier.Add(added);
        all.Add(added);
    }

    private static CommitmentClass KindOf(TrackedEvent item) => CommitmentClasses.Of(item) ?? CommitmentClass.Deadline;

    private static long OtherOf(TrackedEvent item, OutcomeRule rule) => item.LeastBeside(Commitment.DoersOf(item, rule));

    // What is announced after it was done is to be done again.
    private static bool IsOpen(Commitment commitment, TrackedEvent item) =>
        !commitment.Has(outcome => outcome.Kind is OutcomeKind.Kept or OutcomeKind.Superseded && Calendar.IsBefore(outcome.Event.Told, item.Told));

    private static bool IsSameDay(TrackedEvent first, TrackedEvent second) => first.Due is null || second.Due is null || first.Due == second.Due;
}
