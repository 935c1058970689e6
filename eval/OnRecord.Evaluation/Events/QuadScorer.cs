namespace OnRecord.Evaluation.Events;

/// <summary>Scores sentences of which gold gives only the quad and the words of source and target: how many get an event, how many
/// of those one of the right quad, and how many sources and targets overlap a participant. Neutral sentences are left out.</summary>
/// <param name="quadOf">The quad of a type, 1 to 4.</param>
public sealed class QuadScorer(Func<string, int> quadOf)
{
    private int _sentences;
    private int _covered;
    private int _right;
    private int _sources;
    private int _sourcesFound;
    private int _targets;
    private int _targetsFound;

    public void Add(GoldSentence gold, IReadOnlyList<ScoredEvent> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (gold.Quad is not (>= 1 and <= 4))
        {
            return;
        }

        _sentences++;
        if (predicted.Count == 0)
        {
            return;
        }

        _covered++;
        _right += predicted.Any(e => quadOf(e.Type) == gold.Quad) ? 1 : 0;
        var actors = predicted.SelectMany(e => e.Actors).ToList();
        var recipients = predicted.SelectMany(e => e.Recipients.Count > 0 ? e.Recipients : e.Actors).ToList();
        foreach (var item in gold.Events)
        {
            _sources += item.Actors.Count > 0 ? 1 : 0;
            _sourcesFound += item.Actors.Any(g => actors.Exists(p => Overlap(g, p))) ? 1 : 0;
            _targets += item.Recipients.Count > 0 ? 1 : 0;
            _targetsFound += item.Recipients.Any(g => recipients.Exists(p => Overlap(g, p))) ? 1 : 0;
        }
    }

    /// <summary>Which of the predicted events, by their place, have the quad of their sentence. Conventions differ on sanctions,
    /// words or deeds, and on yielding: either is right.</summary>
    public static IEnumerable<(int Event, bool IsRight)> Judge(GoldSentence gold, IReadOnlyList<ScoredEvent> predicted, Func<string, int> quadOf)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        return gold.Quad is not (>= 1 and <= 4) ? [] : Reliability.Judge(predicted, item => quadOf(item.Type) == gold.Quad
            || (item.Type == "SANCTION" && gold.Quad >= 3) || (item.Type is "CONCEDE" or "RETREAT" && gold.Quad <= 2));
    }

    public IReadOnlyList<(string Name, double Value)> Figures() =>
    [
        ("sentences", _sentences),
        ("coverage", Rate(_covered, _sentences)),
        ("quad, where covered", Rate(_right, _covered)),
        ("source overlap", Rate(_sourcesFound, _sources)),
        ("target overlap", Rate(_targetsFound, _targets)),
    ];

    private static bool Overlap(ScoredParticipant gold, ScoredParticipant predicted) => gold.Start < predicted.End && predicted.Start < gold.End;

    private static double Rate(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
