using OnRecord.Coding.Attributions.Cues;
using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Text;

namespace OnRecord.Training.Attributions;

/// <summary>Training instances of the cue span model.</summary>
internal static class CueSpanInstances
{
    public static IEnumerable<RankingInstance> From(TrainingArticle article)
    {
        var context = article.Context;
        var buffer = new FeatureBuffer();
        var features = new CueSpanFeatures(context, buffer);
        foreach (var gold in article.Attributions.Where(a => a.Cue.Length > 0))
        {
            var spans = CueSpans.Around(context, gold.CueHead);
            var best = spans.IndexOf(new TokenSpan(gold.Cue[0], gold.Cue[^1] + 1));
            if (best < 0)
            {
                continue;
            }

            var source = gold.Source.Length > 0 ? new TokenSpan(gold.Source[0], gold.Source[^1] + 1) : default;
            var parts = new uint[spans.Count][];
            for (var i = 0; i < parts.Length; i++)
            {
                features.Collect(gold.CueHead, spans[i], source);
                parts[i] = buffer.Codes.ToArray();
            }

            yield return new RankingInstance(parts, [.. Enumerable.Range(0, parts.Length).Select(i => new[] { i })], best, HasNone: false);
        }
    }
}
