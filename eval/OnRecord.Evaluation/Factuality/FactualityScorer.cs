namespace OnRecord.Evaluation.Factuality;

/// <summary>Scores predicted factuality, from −3 to +3, of given events.</summary>
public sealed class FactualityScorer
{
    /// <summary>At or below this an event is of the non-factual class: it did not happen, or nobody says that it did.</summary>
    private const double NonFactual = 0;

    private const double AlwaysFactual = 3;

    private readonly List<(double Gold, double Predicted)> _pairs = [];

    public int Events => _pairs.Count;

    public void Add(double gold, double predicted) => _pairs.Add((gold, predicted));

    /// <summary>Pearson's correlation; 0 where one side does not vary.</summary>
    public double Correlation()
    {
        if (_pairs.Count == 0)
        {
            return 0;
        }

        var (gold, predicted) = (_pairs.Average(p => p.Gold), _pairs.Average(p => p.Predicted));
        var product = _pairs.Sum(p => (p.Gold - gold) * (p.Predicted - predicted));
        var norm = Math.Sqrt(_pairs.Sum(p => Math.Pow(p.Gold - gold, 2)) * _pairs.Sum(p => Math.Pow(p.Predicted - predicted, 2)));
        return norm == 0 ? 0 : product / norm;
    }

    public double MeanAbsoluteError() => Mean(p => Math.Abs(p.Gold - p.Predicted));

    /// <summary>The error of a reader who believes everything.</summary>
    public double BaselineError() => Mean(p => Math.Abs(p.Gold - AlwaysFactual));

    public Score NonFactualClass() => new(
        "non-factual",
        _pairs.Count(p => p.Gold <= NonFactual && p.Predicted <= NonFactual),
        _pairs.Count(p => p.Gold <= NonFactual),
        _pairs.Count(p => p.Predicted <= NonFactual));

    private double Mean(Func<(double Gold, double Predicted), double> of) => _pairs.Count == 0 ? 0 : _pairs.Average(of);
}
