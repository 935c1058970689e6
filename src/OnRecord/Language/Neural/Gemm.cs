using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

/// <summary>Single-precision matrix product C (+)= A · B with B packed: register tiles of 8 × 32, after Goto and
/// van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008). Each sum runs down its column in order, fused, so that a
/// row of C does not depend on the rows beside it nor on the width of the machine's registers.</summary>
internal static unsafe class Gemm
{
    private const int Panel = PackedMatrix.Panel;

    /// <summary>C[m × b.Columns] (row stride <paramref name="ldc"/>) from A whose element (i, k) is
    /// <c>a[i * rowStride + k * columnStride]</c>.</summary>
    public static void Multiply(int m, float* a, nint rowStride, nint columnStride, PackedMatrix b, float* c, int ldc, bool accumulate) =>
        Multiply(m, a, rowStride, columnStride, b, c, ldc, accumulate ? c : null, ldc);

    public static void Multiply(int m, float* a, int lda, PackedMatrix b, float* c, int ldc, bool accumulate) =>
        Multiply(m, a, lda, 1, b, c, ldc, accumulate);

    /// <summary>C = A · B plus the same row everywhere.</summary>
    public static void Multiply(int m, float* a, int lda, PackedMatrix b, Matrix row, float* c, int ldc) =>
        Multiply(m, a, lda, 1, b, c, ldc, row.Pointer, 0);

    // What is added has a row stride of its own, and may be C itself.
    private static void Multiply(int m, float* a, nint rowStride, nint columnStride, PackedMatrix b, float* c, int ldc, float* added, nint lda)
    {
        var scratch = stackalloc float[8 * Panel];
        var depth = b.Rows;
        var panel = b.Panels;
        for (var column = 0; column < b.Columns; column += Panel, panel += (nint)depth * Panel)
        {
            var width = Math.Min(Panel, b.Columns - column);
            for (var i = 0; i < m; i += 8)
            {
                var rows = Math.Min(8, m - i);
                var tile = a + (i * rowStride);
                var target = c + ((nint)i * ldc) + column;
                var addend = added == null ? null : added + (i * lda) + column;
                if (width == Panel)
                {
                    Tile(rows, depth, tile, rowStride, columnStride, panel, target, ldc, addend, lda);
                }
                else
                {
                    Tile(rows, depth, tile, rowStride, columnStride, panel, scratch, Panel, null, 0);
                    CopyPart(rows, width, scratch, target, ldc, addend, lda);
                }
            }
        }
    }

    private static void CopyPart(int rows, int width, float* source, float* target, int ldc, float* added, nint lda)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var k = 0; k < width; k++)
            {
                var value = source[(r * Panel) + k];
                target[((nint)r * ldc) + k] = added == null ? value : added[(r * lda) + k] + value;
            }
        }
    }

    private static void Tile(int rows, int depth, float* a, nint rs, nint cs, float* b, float* c, int ldc, float* added, nint lda)
    {
        if (!Vector512.IsHardwareAccelerated)
        {
            for (var r = 0; r < rows; r += 2)
            {
                Tile2Narrow(Math.Min(2, rows - r), depth, a + (r * rs), rs, cs, b, c + ((nint)r * ldc), ldc, Row(added, r, lda), lda);
            }

            return;
        }

        if (rows > 4)
        {
            Tile8(rows, depth, a, rs, cs, b, c, ldc, added, lda);
        }
        else if (rows > 2)
        {
            Tile4(rows, depth, a, rs, cs, b, c, ldc, added, lda);
        }
        else
        {
            Tile2(rows, depth, a, rs, cs, b, c, ldc, added, lda);
        }
    }

    // Rows beyond the last repeat it, and are not stored.
    private static void Tile8(int rows, int depth, float* a, nint rs, nint cs, float* b, float* c, int ldc, float* added, nint lda)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<float> c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        var last = rows - 1;
        float* a1 = a + rs, a2 = a1 + rs, a3 = a2 + rs, a4 = a3 + rs, a5 = a + (Math.Min(5, last) * rs), a6 = a + (Math.Min(6, last) * rs), a7 = a + (last * rs);
        for (var end = b + ((nint)depth * Panel); b < end; b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var v = Vector512.Create(*a);
            c00 = Vector512.FusedMultiplyAdd(v, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(v, b1, c01);
            v = Vector512.Create(*a1);
            c10 = Vector512.FusedMultiplyAdd(v, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(v, b1, c11);
            v = Vector512.Create(*a2);
            c20 = Vector512.FusedMultiplyAdd(v, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(v, b1, c21);
            v = Vector512.Create(*a3);
            c30 = Vector512.FusedMultiplyAdd(v, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(v, b1, c31);
            v = Vector512.Create(*a4);
            c40 = Vector512.FusedMultiplyAdd(v, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(v, b1, c41);
            v = Vector512.Create(*a5);
            c50 = Vector512.FusedMultiplyAdd(v, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(v, b1, c51);
            v = Vector512.Create(*a6);
            c60 = Vector512.FusedMultiplyAdd(v, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(v, b1, c61);
            v = Vector512.Create(*a7);
            c70 = Vector512.FusedMultiplyAdd(v, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(v, b1, c71);
            a += cs;
            a1 += cs;
            a2 += cs;
            a3 += cs;
            a4 += cs;
            a5 += cs;
            a6 += cs;
            a7 += cs;
        }

        nint ld = ldc;
        Store(c, c00, c01, added);
        Store(c + ld, c10, c11, Row(added, 1, lda));
        Store(c + (2 * ld), c20, c21, Row(added, 2, lda));
        Store(c + (3 * ld), c30, c31, Row(added, 3, lda));
        Store(c + (4 * ld), c40, c41, Row(added, 4, lda));
        if (rows > 5)
        {
            Store(c + (5 * ld), c50, c51, Row(added, 5, lda));
        }

        if (rows > 6)
        {
            Store(c + (6 * ld), c60, c61, Row(added, 6, lda));
        }

        if (rows > 7)
        {
            Store(c + (7 * ld), c70, c71, Row(added, 7, lda));
        }
    }

    private static void Tile4(int rows, int depth, float* a, nint rs, nint cs, float* b, float* c, int ldc, float* added, nint lda)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        float* a1 = a + rs, a2 = a1 + rs, a3 = a + ((rows - 1) * rs);
        for (var end = b + ((nint)depth * Panel); b < end; b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var v = Vector512.Create(*a);
            c00 = Vector512.FusedMultiplyAdd(v, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(v, b1, c01);
            v = Vector512.Create(*a1);
            c10 = Vector512.FusedMultiplyAdd(v, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(v, b1, c11);
            v = Vector512.Create(*a2);
            c20 = Vector512.FusedMultiplyAdd(v, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(v, b1, c21);
            v = Vector512.Create(*a3);
            c30 = Vector512.FusedMultiplyAdd(v, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(v, b1, c31);
            a += cs;
            a1 += cs;
            a2 += cs;
            a3 += cs;
        }

        nint ld = ldc;
        Store(c, c00, c01, added);
        Store(c + ld, c10, c11, Row(added, 1, lda));
        Store(c + (2 * ld), c20, c21, Row(added, 2, lda));
        if (rows > 3)
        {
            Store(c + (3 * ld), c30, c31, Row(added, 3, lda));
        }
    }

    private static void Tile2(int rows, int depth, float* a, nint rs, nint cs, float* b, float* c, int ldc, float* added, nint lda)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default;
        var a1 = a + ((rows - 1) * rs);
        for (var end = b + ((nint)depth * Panel); b < end; b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var v = Vector512.Create(*a);
            c00 = Vector512.FusedMultiplyAdd(v, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(v, b1, c01);
            v = Vector512.Create(*a1);
            c10 = Vector512.FusedMultiplyAdd(v, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(v, b1, c11);
            a += cs;
            a1 += cs;
        }

        Store(c, c00, c01, added);
        if (rows > 1)
        {
            Store(c + ldc, c10, c11, Row(added, 1, lda));
        }
    }

    private static float* Row(float* added, int row, nint lda) => added == null ? null : added + (row * lda);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector512<float> low, Vector512<float> high, float* added)
    {
        if (added != null)
        {
            low += Vector512.Load(added);
            high += Vector512.Load(added + 16);
        }

        low.Store(c);
        high.Store(c + 16);
    }

    private static void Tile2Narrow(int rows, int depth, float* a, nint rs, nint cs, float* b, float* c, int ldc, float* added, nint lda)
    {
        Vector256<float> c00 = default, c01 = default, c02 = default, c03 = default;
        Vector256<float> c10 = default, c11 = default, c12 = default, c13 = default;
        var second = rows > 1 ? rs : 0;
        for (var k = 0; k < depth; k++, a += cs, b += Panel)
        {
            var v = Vector256.Create(*a);
            var w = Vector256.Create(a[second]);
            var b0 = Vector256.Load(b);
            c00 = Vector256.FusedMultiplyAdd(v, b0, c00);
            c10 = Vector256.FusedMultiplyAdd(w, b0, c10);
            b0 = Vector256.Load(b + 8);
            c01 = Vector256.FusedMultiplyAdd(v, b0, c01);
            c11 = Vector256.FusedMultiplyAdd(w, b0, c11);
            b0 = Vector256.Load(b + 16);
            c02 = Vector256.FusedMultiplyAdd(v, b0, c02);
            c12 = Vector256.FusedMultiplyAdd(w, b0, c12);
            b0 = Vector256.Load(b + 24);
            c03 = Vector256.FusedMultiplyAdd(v, b0, c03);
            c13 = Vector256.FusedMultiplyAdd(w, b0, c13);
        }

        StoreNarrow(c, c00, c01, c02, c03, added);
        if (rows > 1)
        {
            StoreNarrow(c + ldc, c10, c11, c12, c13, Row(added, 1, lda));
        }
    }

    private static void StoreNarrow(float* c, Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3, float* added)
    {
        if (added != null)
        {
            v0 += Vector256.Load(added);
            v1 += Vector256.Load(added + 8);
            v2 += Vector256.Load(added + 16);
            v3 += Vector256.Load(added + 24);
        }

        v0.Store(c);
        v1.Store(c + 8);
        v2.Store(c + 16);
        v3.Store(c + 24);
    }
}
