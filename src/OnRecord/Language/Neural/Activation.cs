using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

internal static class Activation
{
    public const float LeakySlope = 0.1f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) =>
        Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        (Vector512.Create(2f) / (Vector512<float>.One + Vector512.Exp(Vector512.Create(-2f) * x))) - Vector512<float>.One;

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
