using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Neural;

/// <summary>A row-major matrix of floats at a fixed address, reshaped in place so that one instance serves many
/// batches. Content is undefined after <see cref="Reshape"/>.</summary>
internal sealed unsafe class Matrix
{
    private float[] _data;

    public Matrix(int rows = 0, int columns = 0)
    {
        _data = GC.AllocateArray<float>(Math.Max(1, rows * columns), pinned: true);
        Rows = rows;
        Columns = columns;
    }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public Span<float> Values => _data.AsSpan(0, Rows * Columns);

    public float* Pointer => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_data));

    public float* Row(int row) => Pointer + ((nint)row * Columns);

    public Span<float> RowSpan(int row) => _data.AsSpan(row * Columns, Columns);

    public void Reshape(int rows, int columns)
    {
        var needed = checked(rows * columns);
        if (needed > _data.Length)
        {
            _data = GC.AllocateUninitializedArray<float>(needed + (needed / 4), pinned: true);
        }

        Rows = rows;
        Columns = columns;
    }

    public void Clear() => Values.Clear();
}
