using System.Numerics;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Adam (Kingma and Ba 2015) with gradients clipped by their global norm; rows of embedding tables are
/// updated only when touched.</summary>
internal sealed class Adam(NetworkWeights weights)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.99f;
    private const float Epsilon = 1e-8f;
    private const float MostNorm = 5f;

    public NetworkWeights First { get; } = new(weights.Shape);

    public NetworkWeights Second { get; } = new(weights.Shape);

    public int Step { get; set; }

    public void Update(NetworkGradients gradients, float rate)
    {
        Step++;
        var clip = Clip(gradients);
        var corrected = Corrected(rate, Step);
        foreach (var (((value, gradient), first), second) in weights.Dense().Zip(gradients.Values.Dense()).Zip(First.Dense()).Zip(Second.Dense()))
        {
            Apply(value.Values, gradient.Values, first.Values, second.Values, corrected, clip);
        }

        foreach (var row in gradients.WordRows)
        {
            Apply(weights.Words.RowSpan(row), gradients.Values.Words.RowSpan(row), First.Words.RowSpan(row), Second.Words.RowSpan(row), corrected, clip);
        }

        foreach (var row in gradients.PieceRows)
        {
            Apply(weights.Pieces.RowSpan(row), gradients.Values.Pieces.RowSpan(row), First.Pieces.RowSpan(row), Second.Pieces.RowSpan(row), corrected, clip);
        }
    }

    /// <summary>The rate corrected for moments that start at zero.</summary>
    public static float Corrected(float rate, int step) =>
        rate * MathF.Sqrt(1 - MathF.Pow(Beta2, step)) / (1 - MathF.Pow(Beta1, step));

    private static float Clip(NetworkGradients gradients)
    {
        double sum = 0;
        foreach (var matrix in gradients.Values.Dense())
        {
            sum += SquareSum(matrix.Values);
        }

        foreach (var row in gradients.WordRows)
        {
            sum += SquareSum(gradients.Values.Words.RowSpan(row));
        }

        foreach (var row in gradients.PieceRows)
        {
            sum += SquareSum(gradients.Values.Pieces.RowSpan(row));
        }

        var norm = (float)Math.Sqrt(sum);
        return norm > MostNorm ? MostNorm / norm : 1;
    }

    private static double SquareSum(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    public static void Apply(Span<float> value, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float rate, float clip)
    {
        var width = Vector<float>.Count;
        var i = 0;
        for (; i + width <= value.Length; i += width)
        {
            var g = new Vector<float>(gradient[i..]) * clip;
            var m = (new Vector<float>(first[i..]) * Beta1) + (g * (1 - Beta1));
            var v = (new Vector<float>(second[i..]) * Beta2) + (g * g * (1 - Beta2));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (new Vector<float>(value[i..]) - (m * rate / (Vector.SquareRoot(v) + new Vector<float>(Epsilon)))).CopyTo(value[i..]);
        }

        for (; i < value.Length; i++)
        {
            var g = gradient[i] * clip;
            first[i] = (first[i] * Beta1) + (g * (1 - Beta1));
            second[i] = (second[i] * Beta2) + (g * g * (1 - Beta2));
            value[i] -= rate * first[i] / (MathF.Sqrt(second[i]) + Epsilon);
        }
    }
}
