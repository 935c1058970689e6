namespace OnRecord.Evaluation.Attributions;

/// <summary>An attribution as sets of words.</summary>
internal sealed class ScoredRoles(Words words, ScoredAttribution attribution)
{
    public ScoredAttribution Attribution { get; } = attribution;

    public HashSet<int> Source { get; } = words.In(attribution.Source);

    public HashSet<int> Cue { get; } = words.In(attribution.Cue);

    public HashSet<int> Content { get; } = words.In(attribution.Content);

    public HashSet<int> Head { get; } = words.In(attribution.SourceHead);

    public int Type => words.TypeOf(Content);

    public static double Dice(HashSet<int> a, HashSet<int> b) =>
        a.Count + b.Count == 0 ? 1 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    /// <summary>Cues share a word; cues that are marks overlap.</summary>
    public bool CueMeets(ScoredRoles predicted) => Cue.Count > 0 && predicted.Cue.Count > 0
        ? Cue.Overlaps(predicted.Cue)
        : Attribution.Cue.Any(span => predicted.Attribution.Cue.Any(span.Overlaps));

    /// <summary>Both without source; or much the same words; or the prediction holds the gold head and is at least half
    /// gold words. Short gold sources without a marked head count their last word as it.</summary>
    public bool SourceFits(ScoredRoles predicted)
    {
        if (Source.Count == 0 || predicted.Source.Count == 0)
        {
            return Source.Count == predicted.Source.Count;
        }

        if (Dice(Source, predicted.Source) >= 0.5)
        {
            return true;
        }

        var head = Head.Count > 0 ? Head : Source.Count <= 3 ? [Source.Max()] : [];
        return head.Count > 0 && head.IsSubsetOf(predicted.Source) && 2 * Source.Count(predicted.Source.Contains) >= predicted.Source.Count;
    }
}
