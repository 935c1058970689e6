namespace OnRecord.Evaluation.Events;

/// <summary>Scores coded events against gold that marks the main event of each sentence. Precision is therefore a lower bound: a
/// further event that the sentence does report counts against it. Where gold marks the words of an event, those coded must overlap them.</summary>
/// <param name="quadOf">The quad of a type, 1 to 4.</param>
public sealed class EventScorer(Func<string, int> quadOf)
{
    private readonly Dictionary<string, (int Correct, int Gold, int Predicted)> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Correct, int Gold, int Predicted)> _types = new(StringComparer.Ordinal);
    private readonly List<EventError> _errors = [];

    public int Sentences { get; private set; }

    public int WithPrediction { get; private set; }

    public int Hits { get; private set; }

    public int ExactTypes { get; private set; }

    public IReadOnlyList<EventError> Errors => _errors;

    public void Add(ScoredSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (gold, predicted) = (sentence.Gold, (sentence.IsComplete ? sentence.Predicted : sentence.Predicted.DistinctBy(e => e.Key)).ToList());
        AddTypes(gold, predicted);
        AddMatches("event type", gold, predicted, (g, p) => g.IsThere(p));
        AddMatches("type + actor", gold, predicted, (g, p) => g.IsThere(p) && g.HasActor(p));
        AddMatches("type + recipient", gold, predicted, (g, p) => g.IsThere(p) && g.HasRecipient(p));
        AddMatches("triple", gold, predicted, (g, p) => g.IsThere(p) && g.HasBoth(p));
        AddMatches("dyad, any type", gold, predicted, (g, p) => g.HasBoth(p));
        AddMatches("mode, where both", [.. gold.Where(e => e.Mode is not null)], [.. predicted.Where(e => e.Mode is not null)], (g, p) => g.IsThere(p) && g.Mode == p.Mode);
        AddContexts(gold, predicted);
        AddError(sentence, predicted);
    }

    /// <summary>The measures in the order of their strictness.</summary>
    public IReadOnlyList<Score> Scores() => [.. _counts.Select(c => new Score(c.Key, c.Value.Correct, c.Value.Gold, c.Value.Predicted))];

    /// <summary>One score for each type that gold or prediction has, sentence by sentence.</summary>
    public IReadOnlyList<Score> Types() => [.. _types.Select(c => new Score(c.Key, c.Value.Correct, c.Value.Gold, c.Value.Predicted))];

    /// <summary>Mean F1 of the types that gold has.</summary>
    public double MacroF1() => Types().Where(t => t.Gold > 0).Select(t => t.F1).DefaultIfEmpty().Average();

    private void AddTypes(IReadOnlyList<ScoredEvent> gold, List<ScoredEvent> predicted)
    {
        var goldTypes = gold.Select(e => e.Type).ToHashSet(StringComparer.Ordinal);
        var types = predicted.Select(e => goldTypes.Contains(e.Type) ? e.Type : gold.FirstOrDefault(g => g.Alternatives.Contains(e.Type))?.Type ?? e.Type).ToHashSet(StringComparer.Ordinal);
        var correct = goldTypes.Count(types.Contains);
        Sentences++;
        WithPrediction += predicted.Count > 0 ? 1 : 0;
        Hits += correct > 0 ? 1 : 0;
        ExactTypes += goldTypes.SetEquals(types) ? 1 : 0;
        Count(_counts, "types of a sentence", correct, goldTypes.Count, types.Count);
        var (goldQuads, quads) = (goldTypes.Select(quadOf).ToHashSet(), types.Select(quadOf).ToHashSet());
        Count(_counts, "quads of a sentence", goldQuads.Count(quads.Contains), goldQuads.Count, quads.Count);
        foreach (var type in goldTypes.Union(types))
        {
            var (isGold, isPredicted) = (goldTypes.Contains(type), types.Contains(type));
            Count(_types, type, isGold && isPredicted ? 1 : 0, isGold ? 1 : 0, isPredicted ? 1 : 0);
        }
    }

    private void AddMatches(string name, IReadOnlyList<ScoredEvent> gold, List<ScoredEvent> predicted, Func<ScoredEvent, ScoredEvent, bool> fits) =>
        Count(_counts, name, Matching.Count(gold, predicted, fits), gold.Count, predicted.Count);

    // Of the events that have the right type, where gold gives a context.
    private void AddContexts(IReadOnlyList<ScoredEvent> gold, List<ScoredEvent> predicted)
    {
        foreach (var item in gold.Where(item => item.Contexts.Count > 0))
        {
            if (predicted.Find(item.IsType) is { } found)
            {
                Count(_counts, "contexts, where typed", item.Contexts.Intersect(found.Contexts).Count(), item.Contexts.Count, found.Contexts.Count);
            }
        }
    }

    private static void Count(Dictionary<string, (int Correct, int Gold, int Predicted)> counts, string name, int correct, int gold, int predicted)
    {
        var before = counts.GetValueOrDefault(name);
        counts[name] = (before.Correct + correct, before.Gold + gold, before.Predicted + predicted);
    }

    private void AddError(ScoredSentence sentence, List<ScoredEvent> predicted)
    {
        foreach (var gold in sentence.Gold)
        {
            var typed = predicted.Where(gold.IsType).ToList();
            var kind = predicted.Count == 0 ? "no event"
                : typed.Count == 0 ? $"type {gold.Type} → {string.Join('/', predicted.Select(p => p.Type).Distinct())}"
                : !typed.Exists(gold.HasActor) ? "actor"
                : !typed.Exists(gold.HasRecipient) ? "recipient"
                : !typed.Exists(gold.HasBoth) ? "actor and recipient"
                : gold.Mode is not null && !typed.Exists(p => p.Mode == gold.Mode) ? "mode"
                : null;
            if (kind is not null)
            {
                _errors.Add(new EventError(kind, sentence.Id, sentence.Text, Told(gold), string.Join("; ", predicted.Select(Told))));
            }
        }
    }

    private static string Told(ScoredEvent item) =>
        $"{item.Type}{(item.Mode is null ? "" : "/" + item.Mode)} {Names(item.Actors)} → {Names(item.Recipients)}";

    private static string Names(IReadOnlyList<ScoredParticipant> participants) => string.Join(" + ", participants.Select(p => p.Text));
}
