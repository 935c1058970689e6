using System.Text;

namespace OnRecord.Reading.Decoding;

internal static class ByteOrderMark
{
    /// <summary>The encoding that a byte order mark declares, and the mark's length in bytes; null without one.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            length = 3;
            return Encoding.UTF8;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
        {
            length = 4;
            return bytes[0] == 0xFF ? Encoding.UTF32 : new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            length = 2;
            return bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        return null;
    }
}
