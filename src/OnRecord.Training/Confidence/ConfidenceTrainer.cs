using System.Globalization;
using OnRecord.Coding.Confidence;

namespace OnRecord.Training.Confidence;

/// <summary>Fits the weights of <c>data/rules/confidence.tsv</c>: logistic regression with a Gaussian prior on all weights but
/// the constant, by Newton's method. Deterministic.</summary>
public static class ConfidenceTrainer
{
    private const double Prior = 1;
    private const int Steps = 40;
    private const double Enough = 1e-9;

    public static IReadOnlyDictionary<string, double> Fit(IReadOnlyList<JudgedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        string[] names = [.. EventFeatures.Names.Where(name => events.Any(item => item.Features.Contains(name)))];
        var rows = events.Select(item => names.Select(name => item.Features.Contains(name) ? 1.0 : 0).ToArray()).ToArray();
        var weights = new double[names.Length];
        for (var step = 0; step < Steps; step++)
        {
            var change = Newton(events, rows, names, weights);
            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += change[i];
            }

            if (change.Length == 0 || change.Max(Math.Abs) < Enough)
            {
                break;
            }
        }

        return names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The confidence of each event by weights fitted without its fold; sentences are dealt to the folds in turn.</summary>
    public static double[] CrossValidate(IReadOnlyList<JudgedEvent> events, int folds = 10)
    {
        ArgumentNullException.ThrowIfNull(events);
        var confidence = new double[events.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var weights = Fit([.. events.Where(item => item.Sentence % folds != fold)]);
            for (var i = 0; i < events.Count; i++)
            {
                if (events[i].Sentence % folds == fold)
                {
                    confidence[i] = Logistic(events[i].Features.Sum(feature => weights.GetValueOrDefault(feature)));
                }
            }
        }

        return confidence;
    }

    /// <summary>The table, ready to be read by the engine.</summary>
    public static void Write(TextWriter writer, IReadOnlyDictionary<string, double> weights, string source)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(weights);
        writer.Write("# How features of an event bear on whether its type is right: weights of a logistic regression; confidence is 1 / (1 + e^-sum).\n");
        writer.Write($"# Source: fitted by `onrecord train confidence` on {source}. Licence: MIT.\n");
        writer.Write("# feature\tas `onrecord explain` shows it\n# weight\tadded where the feature holds\nfeature\tweight\n");
        foreach (var (feature, weight) in weights.OrderBy(pair => pair.Key != EventFeatures.Always).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{feature}\t{weight:0.00}\n"));
        }
    }

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private static double[] Newton(IReadOnlyList<JudgedEvent> events, double[][] rows, string[] names, double[] weights)
    {
        var size = names.Length;
        var (gradient, curvature) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
        {
            var prior = names[i] == EventFeatures.Always ? 1e-6 : Prior;
            gradient[i] = -prior * weights[i];
            curvature[i, i] = prior;
        }

        for (var n = 0; n < rows.Length; n++)
        {
            var chance = Logistic(rows[n].Zip(weights, (x, w) => x * w).Sum());
            var (pull, bend) = (events[n].Weight * ((events[n].IsRight ? 1 : 0) - chance), events[n].Weight * chance * (1 - chance));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += pull * rows[n][i];
                for (var k = 0; k < size; k++)
                {
                    curvature[i, k] += bend * rows[n][i] * rows[n][k];
                }
            }
        }

        return Solve(curvature, gradient);
    }

    // Gauss with pivots; the prior keeps the matrix positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var k = 0; k < size; k++)
            {
                (matrix[column, k], matrix[pivot, k]) = (matrix[pivot, k], matrix[column, k]);
            }

            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = 0; row < size; row++)
            {
                if (row != column)
                {
                    var factor = matrix[row, column] / matrix[column, column];
                    for (var k = column; k < size; k++)
                    {
                        matrix[row, k] -= factor * matrix[column, k];
                    }

                    right[row] -= factor * right[column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => right[i] / matrix[i, i])];
    }
}
