using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Coding.Attributions.Sources;

namespace OnRecord.Training.Attributions;

/// <summary>Training instances of the source model: for each gold cue, the noun phrase that shares most words with the
/// gold source, against all others.</summary>
internal static class SourceInstances
{
    private const double MinDice = 0.5;

    public static IEnumerable<RankingInstance> From(TrainingArticle article)
    {
        var context = article.Context;
        var buffer = new FeatureBuffer();
        var features = new SourceFeatures(context, buffer);
        foreach (var gold in article.Attributions)
        {
            var candidates = SourceCandidates.Near(context, gold.CueHead);
            var best = Best(article, candidates, gold.Source);
            if (best < 0)
            {
                continue;
            }

            var parts = new uint[candidates.Count][];
            for (var i = 0; i < parts.Length; i++)
            {
                features.Collect(gold.CueHead, candidates[i]);
                parts[i] = buffer.Codes.ToArray();
            }

            yield return new RankingInstance(parts, [.. Enumerable.Range(0, parts.Length).Select(i => new[] { i })], best, HasNone: false);
        }
    }

    /// <summary>The candidate nearest to the gold source, or -1 when none comes near.</summary>
    public static int Best(TrainingArticle article, List<SourceCandidate> candidates, int[] gold)
    {
        if (gold.Length == 0)
        {
            return 0;
        }

        var overlap = new Overlap(article.IsWord, gold);
        var (best, bestDice) = (-1, MinDice);
        for (var i = 1; i < candidates.Count; i++)
        {
            var dice = overlap.Dice(candidates[i].Tokens.Start, candidates[i].Tokens.End);
            if (dice > bestDice)
            {
                (best, bestDice) = (i, dice);
            }
        }

        return best;
    }
}
