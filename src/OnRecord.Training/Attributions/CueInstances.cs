using OnRecord.Coding.Attributions.Cues;
using OnRecord.Coding.Attributions.Scoring;

namespace OnRecord.Training.Attributions;

/// <summary>Training instances of the cue model: each candidate token against "no cue". Tokens within content are left
/// out, since nested attributions are not annotated.</summary>
internal static class CueInstances
{
    private static readonly int[][] OneCandidate = [[0]];

    public static IEnumerable<RankingInstance> From(TrainingArticle article)
    {
        var context = article.Context;
        var buffer = new FeatureBuffer();
        var features = new CueFeatures(context, buffer);
        for (var token = 0; token < context.Document.Count; token++)
        {
            var isCue = article.ByCue.ContainsKey(token);
            if (!CueCandidates.IsCandidate(context, token) || (!isCue && (article.IsContent[token] || article.IsDiscarded[token])))
            {
                continue;
            }

            features.Collect(token);
            yield return new RankingInstance([buffer.Codes.ToArray()], OneCandidate, isCue ? 0 : -1, HasNone: true);
        }
    }
}
