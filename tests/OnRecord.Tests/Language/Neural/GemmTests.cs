using OnRecord.Language.Neural;

namespace OnRecord.Tests.Language.Neural;

public sealed unsafe class GemmTests
{
    [Fact]
    public void Row_OfAProduct_IsTheSameWhateverRowsStandBesideIt()
    {
        const int Depth = 77;
        const int Columns = 45;
        var random = new Random(9);
        var (left, right, bias) = (new Matrix(19, Depth), new Matrix(Depth, Columns), new Matrix(1, Columns));
        foreach (var matrix in new[] { left, right, bias })
        {
            foreach (ref var value in matrix.Values)
            {
                value = (float)(random.NextDouble() - 0.5);
            }
        }

        var packed = new PackedMatrix().Pack(right);
        var alone = new Matrix(1, Columns);
        for (var rows = 1; rows <= left.Rows; rows++)
        {
            var together = new Matrix(rows, Columns);
            Gemm.Multiply(rows, left.Pointer, Depth, packed, bias, together.Pointer, Columns);
            for (var row = 0; row < rows; row++)
            {
                Gemm.Multiply(1, left.Row(row), Depth, packed, bias, alone.Pointer, Columns);
                Assert.Equal(alone.Values.ToArray(), together.RowSpan(row).ToArray());
            }
        }
    }

    [Fact]
    public void Product_OfAnyShape_IsTheSumOfProducts()
    {
        var random = new Random(10);
        for (var turn = 0; turn < 40; turn++)
        {
            var (rows, depth, columns) = (random.Next(1, 30), random.Next(1, 90), random.Next(1, 100));
            var (left, right, product) = (new Matrix(rows, depth), new Matrix(depth, columns), new Matrix(rows, columns));
            foreach (ref var value in left.Values)
            {
                value = random.Next(-4, 5);
            }

            foreach (ref var value in right.Values)
            {
                value = random.Next(-4, 5);
            }

            product.Values.Fill(3);
            Gemm.Multiply(rows, left.Pointer, depth, new PackedMatrix().Pack(right), product.Pointer, columns, accumulate: turn % 2 == 0);
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < columns; c++)
                {
                    var sum = turn % 2 == 0 ? 3f : 0;
                    for (var k = 0; k < depth; k++)
                    {
                        sum += left.RowSpan(r)[k] * right.RowSpan(k)[c];
                    }

                    Assert.Equal(sum, product.RowSpan(r)[c]);
                }
            }
        }
    }
}
