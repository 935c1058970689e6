using System.Text;

namespace OnRecord.Reading.Decoding;

/// <summary>UTF-16 without a byte order mark, told by zero bytes that stand nearly always at odd or at even places.</summary>
internal static class Utf16
{
    private const int Sample = 4096;
    private const double ZeroShare = 0.35;

    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 8)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd > pairs * ZeroShare && even < pairs / 50 ? Encoding.Unicode
            : even > pairs * ZeroShare && odd < pairs / 50 ? Encoding.BigEndianUnicode
            : null;
    }
}
