using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Language.Neural;

/// <summary>C = A · B plus rows, A outputs of a layer and B weights in the code of <see cref="Quantization"/>. The sums are of whole
/// numbers, so that all three ways to them (512 bits, 256 bits, any machine) give the same C to the last bit, whatever rows
/// are multiplied together.</summary>
internal static unsafe class IntegerGemm
{
    private const int Panel = QuantizedMatrix.Panel;

    /// <summary>The same row is added everywhere.</summary>
    public static void Multiply(int m, byte* a, int lda, QuantizedMatrix b, Matrix row, float* c, int ldc) => Multiply(m, a, lda, b, c, ldc, row.Pointer, 0);

    /// <summary>C += A · B.</summary>
    public static void Add(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc) => Multiply(m, a, lda, b, c, ldc, c, ldc);

    private static void Multiply(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc, float* added, int ldadded)
    {
        if (Avx512BW.IsSupported)
        {
            Wide(m, a, lda, b, c, ldc, added, ldadded);
        }
        else if (Avx2.IsSupported)
        {
            Narrow(m, a, lda, b, c, ldc, added, ldadded);
        }
        else
        {
            Anywhere(m, a, lda, b, c, ldc, added, ldadded);
        }
    }

    internal static void Wide(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc, float* added, int ldadded)
    {
        var sums = stackalloc int[8 * Panel];
        for (var column = 0; column < b.Columns; column += Panel)
        {
            var weights = b.Weights + ((nint)column * b.Rows);
            for (var i = 0; i < m; i += 8)
            {
                var rows = Math.Min(8, m - i);
                var tile = a + ((nint)i * lda);
                if (rows > 4)
                {
                    Wide8(rows, b.Rows, tile, lda, weights, b.Offsets + column, sums);
                }
                else if (rows > 2)
                {
                    Wide4(rows, b.Rows, tile, lda, weights, b.Offsets + column, sums);
                }
                else
                {
                    Wide2(rows, b.Rows, tile, lda, weights, b.Offsets + column, sums);
                }

                Scale(rows, Math.Min(Panel, b.Columns - column), sums, b.Scales + column, c + ((nint)i * ldc) + column, ldc, added + ((nint)i * ldadded) + column, ldadded);
            }
        }
    }

    // Rows beyond the last repeat it, and their sums are not used.
    private static void Wide8(int rows, int depth, byte* a, int lda, sbyte* weights, int* offsets, int* sums)
    {
        var (first, second, ones) = (Vector512.Load(offsets), Vector512.Load(offsets + 16), Vector512<short>.One);
        Vector512<int> c00 = first, c01 = second, c10 = first, c11 = second, c20 = first, c21 = second, c30 = first, c31 = second;
        Vector512<int> c40 = first, c41 = second, c50 = first, c51 = second, c60 = first, c61 = second, c70 = first, c71 = second;
        var last = rows - 1;
        byte* a1 = a + lda, a2 = a1 + lda, a3 = a2 + lda, a4 = a3 + lda, a5 = a + (Math.Min(5, last) * lda), a6 = a + (Math.Min(6, last) * lda), a7 = a + (last * lda);
        for (nint k = 0; k < depth; k += QuantizedMatrix.Group, weights += QuantizedMatrix.Group * Panel)
        {
            var b00 = Vector512.Load(weights);
            var b01 = Vector512.Load(weights + 64);
            var b10 = Vector512.Load(weights + 128);
            var b11 = Vector512.Load(weights + 192);
            var (low, high) = (Four512(a + k), Four512(a + k + 4));
            c00 = Dot(c00, low, b00, high, b10, ones);
            c01 = Dot(c01, low, b01, high, b11, ones);
            (low, high) = (Four512(a1 + k), Four512(a1 + k + 4));
            c10 = Dot(c10, low, b00, high, b10, ones);
            c11 = Dot(c11, low, b01, high, b11, ones);
            (low, high) = (Four512(a2 + k), Four512(a2 + k + 4));
            c20 = Dot(c20, low, b00, high, b10, ones);
            c21 = Dot(c21, low, b01, high, b11, ones);
            (low, high) = (Four512(a3 + k), Four512(a3 + k + 4));
            c30 = Dot(c30, low, b00, high, b10, ones);
            c31 = Dot(c31, low, b01, high, b11, ones);
            (low, high) = (Four512(a4 + k), Four512(a4 + k + 4));
            c40 = Dot(c40, low, b00, high, b10, ones);
            c41 = Dot(c41, low, b01, high, b11, ones);
            (low, high) = (Four512(a5 + k), Four512(a5 + k + 4));
            c50 = Dot(c50, low, b00, high, b10, ones);
            c51 = Dot(c51, low, b01, high, b11, ones);
            (low, high) = (Four512(a6 + k), Four512(a6 + k + 4));
            c60 = Dot(c60, low, b00, high, b10, ones);
            c61 = Dot(c61, low, b01, high, b11, ones);
            (low, high) = (Four512(a7 + k), Four512(a7 + k + 4));
            c70 = Dot(c70, low, b00, high, b10, ones);
            c71 = Dot(c71, low, b01, high, b11, ones);
        }

        Store(sums, 0, c00, c01);
        Store(sums, 1, c10, c11);
        Store(sums, 2, c20, c21);
        Store(sums, 3, c30, c31);
        Store(sums, 4, c40, c41);
        Store(sums, 5, c50, c51);
        Store(sums, 6, c60, c61);
        Store(sums, 7, c70, c71);
    }

    private static void Wide4(int rows, int depth, byte* a, int lda, sbyte* weights, int* offsets, int* sums)
    {
        var (first, second, ones) = (Vector512.Load(offsets), Vector512.Load(offsets + 16), Vector512<short>.One);
        Vector512<int> c00 = first, c01 = second, c10 = first, c11 = second, c20 = first, c21 = second, c30 = first, c31 = second;
        byte* a1 = a + lda, a2 = a1 + lda, a3 = a + ((rows - 1) * lda);
        for (nint k = 0; k < depth; k += QuantizedMatrix.Group, weights += QuantizedMatrix.Group * Panel)
        {
            var b00 = Vector512.Load(weights);
            var b01 = Vector512.Load(weights + 64);
            var b10 = Vector512.Load(weights + 128);
            var b11 = Vector512.Load(weights + 192);
            var (low, high) = (Four512(a + k), Four512(a + k + 4));
            c00 = Dot(c00, low, b00, high, b10, ones);
            c01 = Dot(c01, low, b01, high, b11, ones);
            (low, high) = (Four512(a1 + k), Four512(a1 + k + 4));
            c10 = Dot(c10, low, b00, high, b10, ones);
            c11 = Dot(c11, low, b01, high, b11, ones);
            (low, high) = (Four512(a2 + k), Four512(a2 + k + 4));
            c20 = Dot(c20, low, b00, high, b10, ones);
            c21 = Dot(c21, low, b01, high, b11, ones);
            (low, high) = (Four512(a3 + k), Four512(a3 + k + 4));
            c30 = Dot(c30, low, b00, high, b10, ones);
            c31 = Dot(c31, low, b01, high, b11, ones);
        }

        Store(sums, 0, c00, c01);
        Store(sums, 1, c10, c11);
        Store(sums, 2, c20, c21);
        Store(sums, 3, c30, c31);
    }

    private static void Wide2(int rows, int depth, byte* a, int lda, sbyte* weights, int* offsets, int* sums)
    {
        var (first, second, ones) = (Vector512.Load(offsets), Vector512.Load(offsets + 16), Vector512<short>.One);
        Vector512<int> c00 = first, c01 = second, c10 = first, c11 = second;
        var a1 = a + ((rows - 1) * lda);
        for (nint k = 0; k < depth; k += QuantizedMatrix.Group, weights += QuantizedMatrix.Group * Panel)
        {
            var b00 = Vector512.Load(weights);
            var b01 = Vector512.Load(weights + 64);
            var b10 = Vector512.Load(weights + 128);
            var b11 = Vector512.Load(weights + 192);
            var (low, high) = (Four512(a + k), Four512(a + k + 4));
            c00 = Dot(c00, low, b00, high, b10, ones);
            c01 = Dot(c01, low, b01, high, b11, ones);
            (low, high) = (Four512(a1 + k), Four512(a1 + k + 4));
            c10 = Dot(c10, low, b00, high, b10, ones);
            c11 = Dot(c11, low, b01, high, b11, ones);
        }

        Store(sums, 0, c00, c01);
        Store(sums, 1, c10, c11);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Four512(byte* a) => Vector512.Create(*(uint*)a).AsByte();

    // Two pairs of products at most 2 · 2 · 127 · 63 in size: they fit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Dot(Vector512<int> sum, Vector512<byte> low, Vector512<sbyte> b0, Vector512<byte> high, Vector512<sbyte> b1, Vector512<short> ones) =>
        sum + Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(low, b0) + Avx512BW.MultiplyAddAdjacent(high, b1), ones);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int* sums, int row, Vector512<int> first, Vector512<int> second)
    {
        first.Store(sums + (row * Panel));
        second.Store(sums + (row * Panel) + 16);
    }

    internal static void Narrow(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc, float* added, int ldadded)
    {
        var sums = stackalloc int[4 * Panel];
        for (var column = 0; column < b.Columns; column += Panel)
        {
            var weights = b.Weights + ((nint)column * b.Rows);
            for (var i = 0; i < m; i += 4)
            {
                var rows = Math.Min(4, m - i);
                var tile = a + ((nint)i * lda);
                for (var half = 0; half < Panel; half += 16)
                {
                    Narrow4(rows, b.Rows, tile, lda, weights + (4 * half), b.Offsets + column + half, sums + half);
                }

                Scale(rows, Math.Min(Panel, b.Columns - column), sums, b.Scales + column, c + ((nint)i * ldc) + column, ldc, added + ((nint)i * ldadded) + column, ldadded);
            }
        }
    }

    // 16 of a panel's columns.
    private static void Narrow4(int rows, int depth, byte* a, int lda, sbyte* weights, int* offsets, int* sums)
    {
        var (first, second, ones) = (Vector256.Load(offsets), Vector256.Load(offsets + 8), Vector256<short>.One);
        Vector256<int> c00 = first, c01 = second, c10 = first, c11 = second, c20 = first, c21 = second, c30 = first, c31 = second;
        var last = rows - 1;
        byte* a1 = a + (Math.Min(1, last) * lda), a2 = a + (Math.Min(2, last) * lda), a3 = a + (last * lda);
        for (nint k = 0; k < depth; k += QuantizedMatrix.Group, weights += QuantizedMatrix.Group * Panel)
        {
            var b00 = Vector256.Load(weights);
            var b01 = Vector256.Load(weights + 32);
            var b10 = Vector256.Load(weights + 128);
            var b11 = Vector256.Load(weights + 160);
            var (low, high) = (Four256(a + k), Four256(a + k + 4));
            c00 = Dot(c00, low, b00, high, b10, ones);
            c01 = Dot(c01, low, b01, high, b11, ones);
            (low, high) = (Four256(a1 + k), Four256(a1 + k + 4));
            c10 = Dot(c10, low, b00, high, b10, ones);
            c11 = Dot(c11, low, b01, high, b11, ones);
            (low, high) = (Four256(a2 + k), Four256(a2 + k + 4));
            c20 = Dot(c20, low, b00, high, b10, ones);
            c21 = Dot(c21, low, b01, high, b11, ones);
            (low, high) = (Four256(a3 + k), Four256(a3 + k + 4));
            c30 = Dot(c30, low, b00, high, b10, ones);
            c31 = Dot(c31, low, b01, high, b11, ones);
        }

        Store(sums, 0, c00, c01);
        Store(sums, 1, c10, c11);
        Store(sums, 2, c20, c21);
        Store(sums, 3, c30, c31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four256(byte* a) => Vector256.Create(*(uint*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<int> sum, Vector256<byte> low, Vector256<sbyte> b0, Vector256<byte> high, Vector256<sbyte> b1, Vector256<short> ones) =>
        sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(low, b0) + Avx2.MultiplyAddAdjacent(high, b1), ones);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int* sums, int row, Vector256<int> first, Vector256<int> second)
    {
        first.Store(sums + (row * Panel));
        second.Store(sums + (row * Panel) + 8);
    }

    /// <summary>For machines without either, row by row and four columns at a time.</summary>
    internal static void Anywhere(int m, byte* a, int lda, QuantizedMatrix b, float* c, int ldc, float* added, int ldadded)
    {
        var sums = stackalloc int[Panel];
        for (var column = 0; column < b.Columns; column += Panel)
        {
            for (var i = 0; i < m; i++)
            {
                var row = a + ((nint)i * lda);
                var weights = b.Weights + ((nint)column * b.Rows);
                new ReadOnlySpan<int>(b.Offsets + column, Panel).CopyTo(new Span<int>(sums, Panel));
                for (var k = 0; k < b.Rows; k += 4, weights += 4 * Panel)
                {
                    var four = Vector128.Create(*(uint*)(row + k)).AsSByte();
                    for (var j = 0; j < Panel; j += 4)
                    {
                        Dot(Vector128.Load(sums + j), four, Vector128.Load(weights + (4 * j))).Store(sums + j);
                    }
                }

                Scale(1, Math.Min(Panel, b.Columns - column), sums, b.Scales + column, c + ((nint)i * ldc) + column, ldc, added + ((nint)i * ldadded) + column, ldadded);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Dot(Vector128<int> sum, Vector128<sbyte> four, Vector128<sbyte> weights)
    {
        if (Dp.IsSupported)
        {
            return Dp.DotProduct(sum, four, weights);
        }

        var outputs = Vector128.WidenLower(four);
        var (low, high) = (outputs * Vector128.WidenLower(weights), outputs * Vector128.WidenUpper(weights));
        return sum + Vector128.Create((int)Vector64.Sum(low.GetLower()), Vector64.Sum(low.GetUpper()), Vector64.Sum(high.GetLower()), Vector64.Sum(high.GetUpper()));
    }

    private static void Scale(int rows, int width, int* sums, float* scales, float* c, int ldc, float* added, int ldadded)
    {
        for (var r = 0; r < rows; r++, sums += Panel, c += ldc, added += ldadded)
        {
            if (width == Panel)
            {
                for (var k = 0; k < Panel; k += 16)
                {
                    Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.Load(sums + k)), Vector512.Load(scales + k), Vector512.Load(added + k)).Store(c + k);
                }

                continue;
            }

            for (var k = 0; k < width; k++)
            {
                c[k] = MathF.FusedMultiplyAdd(sums[k], scales[k], added[k]);
            }
        }
    }
}
