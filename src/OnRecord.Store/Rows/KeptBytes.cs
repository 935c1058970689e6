using System.Text;

namespace OnRecord.Store.Rows;

/// <summary>Reads what the record keeps packed: numbers as .NET writes them in 7 bits, and text.</summary>
/// <param name="at">Where to begin.</param>
internal ref struct KeptBytes(ReadOnlySpan<byte> kept, int at = 0)
{
    private readonly ReadOnlySpan<byte> _kept = kept;
    private int _at = at;

    /// <summary>Where the next number or text begins.</summary>
    public readonly int At => _at;

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

    public void Skip(int bytes) => _at += bytes;

    public string String() => Encoding.UTF8.GetString(Text());
}
