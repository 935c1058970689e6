using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed unsafe class IntegerGemmTests
{
    private delegate void Way(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc, float* added, int ldadded);

    [Theory]
    [InlineData(1, 16, 32)]
    [InlineData(2, 208, 96)]
    [InlineData(3, 16, 33)]
    [InlineData(5, 208, 64)]
    [InlineData(7, 24, 7)]
    [InlineData(8, 16, 32)]
    [InlineData(23, 416, 141)]
    public void Product_EveryWay_IsThatOfTheWholeNumbers(int rows, int depth, int columns)
    {
        var random = new Random(rows + depth + columns);
        var weights = Filled(depth, columns, () => (float)((random.NextDouble() * 2) - 1));
        var outputs = Outputs(rows, depth, () => (byte)random.Next(1, 128));
        var bias = Filled(1, columns, () => (float)random.NextDouble());
        var quantized = new QuantizedMatrix(weights);

        foreach (var way in Ways())
        {
            var product = new Matrix(rows, columns);
            way(rows, outputs.Pointer, depth, quantized, product.Pointer, columns, bias.Pointer, 0);
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                {
                    var sum = 0;
                    for (var k = 0; k < depth; k++)
                    {
                        sum += (outputs.RowSpan(r)[k] - Quantization.Zero) * quantized[k, c];
                    }

                    Assert.Equal(MathF.FusedMultiplyAdd(sum, quantized.Scales[c], bias.Values[c]), product.RowSpan(r)[c]);
                }
            }
        }
    }

    [Fact]
    public void Product_OfTheLargestNumbers_DoesNotOverflow()
    {
        var sign = 1;
        var largest = Outputs(9, 416, () => 127);
        var alternating = new QuantizedMatrix(Filled(416, 33, () => sign = -sign));
        var extreme = new QuantizedMatrix(Filled(416, 33, () => 1));

        foreach (var way in Ways())
        {
            var (same, cancelled, nothing) = (new Matrix(9, 33), new Matrix(9, 33), new Matrix(1, 33));
            way(9, largest.Pointer, 416, extreme, same.Pointer, 33, nothing.Pointer, 0);
            way(9, largest.Pointer, 416, alternating, cancelled.Pointer, 33, nothing.Pointer, 0);
            Assert.All(same.Values.ToArray(), value => Assert.Equal(416f, value, 0.001f));
            Assert.All(cancelled.Values.ToArray(), value => Assert.Equal(0f, value));
        }
    }

    [Fact]
    public void Weights_AsWholeNumbers_AreWithinHalfAStep()
    {
        var random = new Random(4);
        var weights = Filled(64, 40, () => (float)(random.NextDouble() - 0.3));
        var quantized = new QuantizedMatrix(weights);
        for (var c = 0; c < 40; c++)
        {
            var step = quantized.Scales[c] * Quantization.Levels;
            for (var r = 0; r < 64; r++)
            {
                Assert.InRange((quantized[r, c] * step) - weights.RowSpan(r)[c], -0.501 * step, 0.501 * step);
            }
        }
    }

    [Fact]
    public void Outputs_FromMinusOneToOne_AreWrittenInOrder()
    {
        var written = stackalloc byte[16];
        Quantization.Write(Vector512.Create(-1f, -0.99f, -0.5f, -0.1f, -0.01f, -0.001f, 0f, 0.001f, 0.01f, 0.1f, 0.5f, 0.9f, 0.98f, 0.99f, 0.999f, 1f), written);
        Assert.Equal([1, 2, 32, 58, 63, 64, 64, 64, 65, 70, 96, 121, 126, 126, 127, 127], new ReadOnlySpan<byte>(written, 16).ToArray());
    }

    // An iterator could not hold pointers.
    private static List<Way> Ways()
    {
        var ways = new List<Way> { IntegerGemm.Anywhere };
        if (Avx512BW.IsSupported)
        {
            ways.Add(IntegerGemm.Wide);
        }

        if (Avx2.IsSupported)
        {
            ways.Add(IntegerGemm.Narrow);
        }

        return ways;
    }

    private static Matrix Filled(int rows, int columns, Func<float> next)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref var value in matrix.Values)
        {
            value = next();
        }

        return matrix;
    }

    private static ByteMatrix Outputs(int rows, int columns, Func<byte> next)
    {
        var matrix = new ByteMatrix();
        matrix.Reshape(rows, columns);
        foreach (ref var value in matrix.Values)
        {
            value = next();
        }

        return matrix;
    }
}
