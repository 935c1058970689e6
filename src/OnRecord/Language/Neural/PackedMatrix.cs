using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Neural;

/// <summary>The right-hand operand of a product, laid out as column panels of <see cref="Panel"/> so that the kernel
/// reads it in one sweep. The last panel is padded with zeros.</summary>
internal sealed unsafe class PackedMatrix
{
    public const int Panel = 32;

    private float[] _data = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float* Panels => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_data));

    /// <summary>Packs the matrix whose element (r, c) is <c>source[r * rowStride + c * columnStride]</c>.</summary>
    public PackedMatrix Pack(float* source, int rows, int columns, nint rowStride, nint columnStride)
    {
        var panels = (columns + Panel - 1) / Panel;
        var needed = Math.Max(1, panels * rows * Panel);
        if (_data.Length < needed)
        {
            _data = GC.AllocateUninitializedArray<float>(needed, pinned: true);
        }

        Rows = rows;
        Columns = columns;
        var target = Panels;
        for (var p = 0; p < panels; p++)
        {
            var first = p * Panel;
            var width = Math.Min(Panel, columns - first);
            for (var r = 0; r < rows; r++, target += Panel)
            {
                var from = source + (r * rowStride) + (first * columnStride);
                if (columnStride == 1 && width == Panel)
                {
                    Unsafe.CopyBlockUnaligned(target, from, Panel * sizeof(float));
                    continue;
                }

                for (var c = 0; c < width; c++)
                {
                    target[c] = from[c * columnStride];
                }

                for (var c = width; c < Panel; c++)
                {
                    target[c] = 0;
                }
            }
        }

        return this;
    }

    public PackedMatrix Pack(Matrix source) => Pack(source.Pointer, source.Rows, source.Columns, source.Columns, 1);

    public PackedMatrix PackTransposed(Matrix source) => Pack(source.Pointer, source.Columns, source.Rows, 1, source.Columns);
}
