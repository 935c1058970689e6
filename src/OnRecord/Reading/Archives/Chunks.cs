using System.Buffers.Text;

namespace OnRecord.Reading.Archives;

/// <summary>The chunked transfer encoding (RFC 9112, section 7.1).</summary>
internal static class Chunks
{
    private const int LongestHeader = 512;

    /// <summary>The chunks put together; of a message that breaks off, what there is. Null when the bytes are not
    /// chunked.</summary>
    public static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> content)
    {
        using var joined = new MemoryStream(content.Length);
        var rest = content.Span;
        var isFirst = true;
        while (Size(rest, out var size, out var header))
        {
            rest = rest[header..];
            var part = Math.Min(size, rest.Length);
            joined.Write(rest[..part]);
            rest = rest[part..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
            isFirst = false;
            if (size == 0)
            {
                break;
            }
        }

        // A bare null would become empty memory: arrays convert to it.
        return isFirst ? (ReadOnlyMemory<byte>?)null : joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }

    private static bool Size(ReadOnlySpan<byte> bytes, out int size, out int header)
    {
        header = bytes[..Math.Min(bytes.Length, LongestHeader)].IndexOf((byte)'\n') + 1;
        size = 0;
        return header > 1 && Utf8Parser.TryParse(bytes, out size, out var digits, 'x') && size >= 0
            && digits < header && bytes[digits] is (byte)'\r' or (byte)'\n' or (byte)';' or (byte)' ';
    }
}
