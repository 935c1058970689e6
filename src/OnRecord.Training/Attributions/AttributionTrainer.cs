using System.Text;
using OnRecord.Coding.Attributions;
using OnRecord.Language;

namespace OnRecord.Training.Attributions;

/// <summary>Trains the models of attribution on annotated articles and writes them as one file. Deterministic for a seed
/// and an analysis of the articles; about a minute for PolNeAR's 840 articles.</summary>
public static class AttributionTrainer
{
    /// <summary>Best end-to-end F1 on PolNeAR dev in a sweep from 0.30 to 0.50 in steps of 0.05.</summary>
    public const float DefaultThreshold = 0.4f;

    private const int ContentSample = 60;

    /// <param name="articles">Each with its analysis, whose text must be the article's.</param>
    /// <param name="threshold">From which probability on a word counts as a cue.</param>
    public static void Train(
        IEnumerable<(Document Document, GoldArticle Gold)> articles,
        Stream model,
        int seed = 1,
        float threshold = DefaultThreshold,
        Action<string>? progress = null)
    {
        var cues = CueLexicon.LoadEmbedded();
        var prepared = articles.Select(a => new TrainingArticle(a.Document, a.Gold, cues)).ToList();
        using var writer = new BinaryWriter(model, Encoding.UTF8, leaveOpen: true);
        AttributionModel.WriteHeader(writer, threshold);
        Fit("cue", new(Stride: 24, MinCount: 8, Epochs: 3, Drop: 0.3f, Seed: seed), CueInstances.From);
        Fit("cue span", new(Stride: 16, MinCount: 5, Epochs: 4, Seed: seed), CueSpanInstances.From);
        Fit("source", new(Stride: 24, MinCount: 6, Epochs: 4, Seed: seed), SourceInstances.From);
        Fit("content", new(Stride: 24, MinCount: 7, Epochs: 4, Seed: seed), a => ContentInstances.From(a, ContentSample));

        void Fit(string name, SparseNetTrainer.Settings settings, Func<TrainingArticle, IEnumerable<RankingInstance>> instances)
        {
            var trainer = new SparseNetTrainer(settings);
            trainer.Train([.. prepared.SelectMany(instances)], message => progress?.Invoke($"{name}: {message}"));
            trainer.Write(writer);
        }
    }
}
