using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Neural;

/// <summary>Weights of a layer as whole numbers, laid out for <see cref="IntegerGemm"/>: panels of <see cref="Panel"/> columns, in
/// them four rows at a time, column by column. The last panel is padded with zeros. Immutable and thread-safe.</summary>
internal sealed unsafe class QuantizedMatrix
{
    public const int Panel = 32;

    /// <summary>Rows come in multiples of it.</summary>
    public const int Group = 8;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly int[] _offsets;

    public QuantizedMatrix(Matrix source)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Rows % Group, 0);
        Rows = source.Rows;
        Columns = source.Columns;
        var padded = (Columns + Panel - 1) / Panel * Panel;
        _weights = GC.AllocateArray<sbyte>(padded * Rows, pinned: true);
        _scales = GC.AllocateArray<float>(padded, pinned: true);
        _offsets = GC.AllocateArray<int>(padded, pinned: true);
        for (var column = 0; column < Columns; column++)
        {
            Write(source, column);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public sbyte* Weights => (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_weights));

    /// <summary>What a whole number of each column's sum is worth; padded like the panels.</summary>
    public float* Scales => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_scales));

    /// <summary>What each column's sum begins with, so that <see cref="Quantization.Zero"/> counts as 0.</summary>
    public int* Offsets => (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_offsets));

    public int this[int row, int column] => _weights[Place(row, column)];

    private int Place(int row, int column) => (column / Panel * Panel * Rows) + (row / 4 * 4 * Panel) + (column % Panel * 4) + (row % 4);

    private void Write(Matrix source, int column)
    {
        var largest = 0f;
        for (var row = 0; row < Rows; row++)
        {
            largest = Math.Max(largest, Math.Abs(source.Values[(row * Columns) + column]));
        }

        if (largest == 0)
        {
            return;
        }

        var step = largest / Quantization.Levels;
        var sum = 0;
        for (var row = 0; row < Rows; row++)
        {
            var whole = (sbyte)MathF.Round(source.Values[(row * Columns) + column] / step);
            _weights[Place(row, column)] = whole;
            sum += whole;
        }

        _scales[column] = step / Quantization.Levels;
        _offsets[column] = -Quantization.Zero * sum;
    }
}
