using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

internal static class Activation
{
    public const float LeakySlope = 0.1f;

    // Beyond it a sigmoid is 0 or 1 to a float, and products of three powers stay finite.
    private const float Farthest = 28;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) => (Vector512.Create(2f) / (Vector512<float>.One + Exp(Vector512.Create(-2f) * x))) - Vector512<float>.One;

    /// <summary>Sigmoid(x) · Tanh(y), with one division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidTanh(Vector512<float> x, Vector512<float> y)
    {
        var gate = Exp(-x);
        var value = Exp(Vector512.Create(-2f) * y);
        return (Vector512<float>.One - value) / ((Vector512<float>.One + gate) * (Vector512<float>.One + value));
    }

    /// <summary>e to the power of x within two units in the last place, for x between −<see cref="Farthest"/> and <see cref="Farthest"/>; what is
    /// beyond counts as these. By powers of two and a polynomial on the rest (Cody and Waite 1980).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-Farthest)), Vector512.Create(Farthest));
        var power = Vector512.Round(x * Vector512.Create(1.44269504f));
        var rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(-0.693359375f), x);
        rest = Vector512.MultiplyAddEstimate(power, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.Create(1.9875691500e-4f);
        sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.MultiplyAddEstimate(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.MultiplyAddEstimate(sum, rest * rest, rest + Vector512<float>.One);
        return sum * ((Vector512.ConvertToInt32(power) + Vector512.Create(127)) << 23).AsSingle();
    }

    public static void LeakyRelu(Span<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (ref var vector in vectors)
        {
            vector = Vector.ConditionalSelect(Vector.LessThan(vector, Vector<float>.Zero), vector * LeakySlope, vector);
        }

        foreach (ref var value in values[(vectors.Length * Vector<float>.Count)..])
        {
            value = value < 0 ? value * LeakySlope : value;
        }
    }
}
