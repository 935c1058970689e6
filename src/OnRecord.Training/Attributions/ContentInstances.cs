using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Text;

namespace OnRecord.Training.Attributions;

/// <summary>Training instances of the content model: the run nearest to the gold content against a sample of others.</summary>
internal static class ContentInstances
{
    private const double MinDice = 0.6;

    /// <param name="sample">How many wrong runs an instance holds at most.</param>
    public static IEnumerable<RankingInstance> From(TrainingArticle article, int sample)
    {
        var random = new Random(article.Context.Document.Count);
        foreach (var gold in article.Attributions)
        {
            var source = gold.Source.Length > 0 ? new TokenSpan(gold.Source[0], gold.Source[^1] + 1) : default;
            var cue = gold.Cue.Length > 0 ? new TokenSpan(gold.Cue[0], gold.Cue[^1] + 1) : new TokenSpan(gold.CueHead, gold.CueHead + 1);
            var frame = new ContentFrame(article.Context, gold.CueHead, cue, source);
            var candidates = frame.Candidates(out var starts, out var ends);
            var best = Best(article, candidates, gold.Content);
            if (best >= 0)
            {
                yield return Build(article, frame, Sample(candidates, best, sample, random), starts, ends);
            }
        }
    }

    public static int Best(TrainingArticle article, List<ContentCandidate> candidates, int[] gold)
    {
        var overlap = new Overlap(article.IsWord, gold);
        var (best, bestDice) = (-1, MinDice);
        for (var i = 0; i < candidates.Count; i++)
        {
            var (tokens, hole) = (candidates[i].Tokens, candidates[i].Hole);
            var dice = overlap.Dice(tokens.Start, tokens.End, hole.Start, hole.End);
            if (dice > bestDice)
            {
                (best, bestDice) = (i, dice);
            }
        }

        return best;
    }

    /// <summary>The right candidate first, then others drawn at random.</summary>
    private static List<ContentCandidate> Sample(List<ContentCandidate> candidates, int best, int sample, Random random)
    {
        var right = candidates[best];
        candidates.RemoveAt(best);
        if (candidates.Count > sample)
        {
            var drawn = candidates.ToArray();
            random.Shuffle(drawn);
            candidates = [.. drawn.Take(sample)];
        }

        candidates.Insert(0, right);
        return candidates;
    }

    private static RankingInstance Build(TrainingArticle article, ContentFrame frame, List<ContentCandidate> candidates, int[] starts, int[] ends)
    {
        var buffer = new FeatureBuffer();
        var features = new ContentFeatures(article.Context, frame, buffer);
        var parts = new List<uint[]>();
        features.CollectCue();
        parts.Add(buffer.Codes.ToArray());
        var startParts = AddEach(starts, features.CollectStart, buffer, parts);
        var endParts = AddEach(ends, features.CollectEnd, buffer, parts);
        var holeParts = AddEach(frame.Holes, features.CollectHole, buffer, parts);
        var rows = new int[candidates.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var candidate = candidates[i];
            features.CollectWhole(candidate);
            parts.Add(buffer.Codes.ToArray());
            int[] shared = [0, startParts + candidate.Start, endParts + candidate.End, parts.Count - 1];
            rows[i] = candidate.IsSplit ? [.. shared, holeParts + frame.Holes.IndexOf(candidate.Hole)] : shared;
        }

        return new RankingInstance([.. parts], rows, 0, HasNone: false);
    }

    private static int AddEach<T>(IReadOnlyList<T> items, Action<T> collect, FeatureBuffer buffer, List<uint[]> parts)
    {
        var first = parts.Count;
        foreach (var item in items)
        {
            collect(item);
            parts.Add(buffer.Codes.ToArray());
        }

        return first;
    }
}
