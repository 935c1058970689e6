namespace OnRecord.Evaluation.Events;

/// <summary>Whether events stated with a confidence are right that often: type in gold, by tenths of confidence. Gold marks the main
/// event of a sentence, so that a further event beside a right one is not judged, unless it says that it is complete.</summary>
public sealed class Reliability
{
    private const int Bins = 10;

    private readonly int[] _events = new int[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly double[] _sums = new double[Bins];

    public void Add(ScoredSentence sentence)
    {
        foreach (var (item, isRight) in Judge(sentence))
        {
            Add(sentence.Predicted[item].Confidence, isRight);
        }
    }

    /// <summary>Which of the predicted events, by their place, gold says are right or wrong.</summary>
    public static IEnumerable<(int Event, bool IsRight)> Judge(ScoredSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.IsComplete
            ? Enumerable.Range(0, sentence.Predicted.Count).Select(i => (i, sentence.Gold.Any(gold => gold.IsThere(sentence.Predicted[i]))))
            : Judge(sentence.Predicted, item => sentence.Gold.Any(gold => gold.IsType(item)));
    }

    internal static IEnumerable<(int Event, bool IsRight)> Judge(IReadOnlyList<ScoredEvent> predicted, Func<ScoredEvent, bool> isRight)
    {
        var isFound = predicted.Any(isRight);
        return Enumerable.Range(0, predicted.Count).Select(i => (i, isRight(predicted[i]))).Where(item => item.Item2 || !isFound);
    }

    public void Add(double confidence, bool isRight)
    {
        var bin = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        _events[bin]++;
        _right[bin] += isRight ? 1 : 0;
        _sums[bin] += confidence;
    }

    /// <summary>Bins that hold an event, lowest first.</summary>
    public IReadOnlyList<(double From, int Events, double Confidence, double Right)> Table() =>
        [.. Enumerable.Range(0, Bins).Where(i => _events[i] > 0).Select(i => ((double)i / Bins, _events[i], _sums[i] / _events[i], (double)_right[i] / _events[i]))];

    /// <summary>Expected calibration error: the mean distance of confidence and rate, weighted by events.</summary>
    public double Error() => Table() is { Count: > 0 } table ? table.Sum(b => b.Events * Math.Abs(b.Confidence - b.Right)) / table.Sum(b => b.Events) : 0;
}
