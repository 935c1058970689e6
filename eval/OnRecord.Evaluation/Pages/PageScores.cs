namespace OnRecord.Evaluation.Pages;

/// <summary>The scores of a set of pages: means over pages, and F1 as the harmonic mean of mean precision and recall. The
/// error of F1 is its deviation over 1,000 samples of as many pages, drawn with a fixed seed.</summary>
public sealed class PageScores(IReadOnlyList<PageScore> pages)
{
    private const int Samples = 1000;

    public IReadOnlyList<PageScore> Pages { get; } = pages;

    public double Precision => Mean(Pages.Where(p => p.HasPrediction).Select(p => p.Precision));

    public double Recall => Mean(Pages.Where(p => p.HasGold).Select(p => p.Recall));

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The share of pages whose words are all equal.</summary>
    public double Accuracy => Mean(Pages.Select(p => p.IsExact ? 1.0 : 0));

    /// <summary>The share of pages with a judgement that is true, and how many have one.</summary>
    public (double Share, int Of) Share(Func<PageScore, bool?> judgement)
    {
        var judged = Pages.Select(judgement).Where(j => j is not null).ToList();
        return (Mean(judged.Select(j => j == true ? 1.0 : 0)), judged.Count);
    }

    public double Error()
    {
        var random = new Random(1);
        var samples = Enumerable.Range(0, Samples)
            .Select(_ => new PageScores([.. Enumerable.Range(0, Pages.Count).Select(_ => Pages[random.Next(Pages.Count)])]).F1).ToList();
        var mean = Mean(samples);
        return Math.Sqrt(samples.Sum(s => (s - mean) * (s - mean)) / Samples);
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
