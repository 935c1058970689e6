namespace OnRecord.Store.Commitments;

/// <summary>One thing that somebody is to do, as often as it was announced. Not thread-safe.</summary>
internal sealed class Commitment(TrackedEvent first, CommitmentClass kind, OutcomeRule rule)
{
    private readonly List<Outcome> _later = [];
    private readonly HashSet<long> _doers = DoersOf(first, rule);
    private List<Outcome>? _found;
    private List<Outcome>? _ordered;
    private HashSet<long>? _others;
    private FulfilmentDays? _days;

    /// <summary>What later events have to do with the first announcement; null where nothing is looked for. It is looked for once, when it
    /// is first asked for.</summary>
    public Func<Commitment, IEnumerable<Outcome>>? Search { get; init; }

    public TrackedEvent First => first;

    public CommitmentClass Class => kind;

    public OutcomeRule Rule => rule;

    /// <summary>The announcement that names its day, the earliest such; else the first.</summary>
    public TrackedEvent Dated => First.Due is not null ? First : Repeated.FirstOrDefault(item => item.Due is not null) ?? First;

    /// <summary>Announcements after the first, in the order they were told.</summary>
    public List<TrackedEvent> Repeated { get; } = [];

    /// <summary>In the order they were told.</summary>
    public IReadOnlyList<Outcome> Outcomes => _ordered ??= [.. Found.Concat(_later).OrderBy(outcome => outcome.Event.Told, StringComparer.Ordinal).ThenBy(outcome => outcome.Event.Report).ThenBy(outcome => outcome.Event.N)];

    private List<Outcome> Found => _found ??= Doers.Count > 0 && Search is not null ? [.. Search(this)] : [];

    public HashSet<long> Doers => _doers;

    /// <summary>All others that it concerns.</summary>
    public HashSet<long> Others => _others ??= [.. First.All.Except(Doers)];

    /// <summary>When a deed that keeps it is done or told; null where any day after will do.</summary>
    public FulfilmentDays? Days => _days ??= FulfilmentDays.Of(First);

    public bool IsNegative => First.Polarity == Records.Polarity.Negative;

    public void Add(Outcome outcome)
    {
        _later.Add(outcome);
        _ordered = null;
    }

    /// <summary>Whether there is such an outcome, in whatever order.</summary>
    public bool Has(Predicate<Outcome> outcome) => Found.Exists(outcome) || _later.Exists(outcome);

    /// <summary>Those who are to do it. Of several who do it together, and to nobody else, the first stands for them and the others
    /// are whom it concerns.</summary>
    public static HashSet<long> DoersOf(TrackedEvent item, OutcomeRule rule) => (rule.IsByRecipient, item.Recipients.Count, item.Actors.Count) switch
    {
        (true, _, _) => item.Recipients,
        (false, 0, > 1) => [item.Actors.Min()],
        _ => item.Actors,
    };
}
