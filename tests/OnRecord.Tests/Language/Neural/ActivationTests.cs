using System.Runtime.Intrinsics;
using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed class ActivationTests
{
    private static IEnumerable<float> Points => Enumerable.Range(-60_000, 120_001).Select(i => i / 1_500f);

    [Fact]
    public void Exp_WithinItsBounds_IsRightToTwoUnits()
    {
        foreach (var x in Points.Where(x => MathF.Abs(x) <= 28))
        {
            var right = MathF.Exp(x);
            Assert.True(MathF.Abs(Activation.Exp(Vector512.Create(x)).ToScalar() - right) <= 2 * (MathF.BitIncrement(right) - right), $"e^{x}");
        }
    }

    [Fact]
    public void Curves_Everywhere_AreThoseOfTheLibrary()
    {
        foreach (var x in Points.Concat([float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity]))
        {
            var sigmoid = 1 / (1 + MathF.Exp(-x));
            Assert.Equal(sigmoid, Activation.Sigmoid(Vector512.Create(x)).ToScalar(), 1e-6);
            Assert.Equal(MathF.Tanh(x), Activation.Tanh(Vector512.Create(x)).ToScalar(), 1e-6);
            Assert.Equal(sigmoid * MathF.Tanh(-x / 3), Activation.SigmoidTanh(Vector512.Create(x), Vector512.Create(-x / 3)).ToScalar(), 1e-6);
        }
    }
}
