using System.Text;

namespace OnRecord.Store.Rows;

/// <summary>Reads what the record keeps packed: numbers as .NET writes them in 7 bits, and text.</summary>
internal ref struct KeptBytes(ReadOnlySpan<byte> kept)
{
    private readonly ReadOnlySpan<byte> _kept = kept;
    private int _at;

    public long Number()
    {
        var (number, shift) = (0L, 0);
        for (; _kept[_at] >= 0x80; shift += 7)
        {
            number |= (long)(_kept[_at++] & 0x7F) << shift;
        }

        return number | ((long)_kept[_at++] << shift);
    }

    /// <summary>The UTF-8 of a text as <see cref="BinaryWriter"/> writes it.</summary>
    public ReadOnlySpan<byte> Text()
    {
        var length = (int)Number();
        _at += length;
        return _kept.Slice(_at - length, length);
    }

    public string String() => Encoding.UTF8.GetString(Text());
}
