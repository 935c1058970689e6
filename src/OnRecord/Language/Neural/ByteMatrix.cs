using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Language.Neural;

/// <summary>As <see cref="Matrix"/>, of bytes: outputs of a layer as <see cref="Quantization"/> writes them.</summary>
internal sealed unsafe class ByteMatrix
{
    private byte[] _data = GC.AllocateArray<byte>(1, pinned: true);

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public Span<byte> Values => _data.AsSpan(0, Rows * Columns);

    public byte* Pointer => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_data));

    public byte* Row(int row) => Pointer + ((nint)row * Columns);

    public Span<byte> RowSpan(int row) => _data.AsSpan(row * Columns, Columns);

    public void Reshape(int rows, int columns)
    {
        var needed = checked(rows * columns);
        if (needed > _data.Length)
        {
            _data = GC.AllocateUninitializedArray<byte>(needed + (needed / 4), pinned: true);
        }

        Rows = rows;
        Columns = columns;
    }
}
