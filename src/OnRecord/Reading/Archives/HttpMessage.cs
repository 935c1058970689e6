using System.Buffers.Text;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace OnRecord.Reading.Archives;

/// <summary>An HTTP response as a crawler stored it.</summary>
internal sealed record HttpMessage(int Status, HeaderFields Fields, ReadOnlyMemory<byte> Content)
{
    private const int LargestBody = 64 << 20;

    /// <exception cref="InvalidDataException">It is no HTTP response.</exception>
    public static HttpMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var space = span.IndexOf((byte)' ');
        if (space < 0 || !Utf8Parser.TryParse(span[(space + 1)..], out int status, out _))
        {
            throw new InvalidDataException("its response has no status");
        }

        var (strict, loose) = (span.IndexOf("\r\n\r\n"u8), span.IndexOf("\n\n"u8));
        var isStrict = strict >= 0 && (loose < 0 || strict < loose);
        var end = isStrict ? strict : loose;
        return end < 0
            ? new HttpMessage(status, HeaderFields.Parse(span), ReadOnlyMemory<byte>.Empty)
            : new HttpMessage(status, HeaderFields.Parse(span[..end]), bytes[(end + (isStrict ? 4 : 2))..]);
    }

    /// <summary>The content without its transfer and content encodings, where it still has them: many crawlers undo them and
    /// keep the header.</summary>
    /// <exception cref="InvalidDataException">The content unpacks to too much, or not at all.</exception>
    public ReadOnlyMemory<byte> Body()
    {
        var isChunked = Fields.First("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true;
        var content = isChunked ? Chunks.Joined(Content) ?? Content : Content;
        return (Fields.First("Content-Encoding")?.Trim().ToLowerInvariant()) switch
        {
            "gzip" or "x-gzip" when content.Span.StartsWith<byte>([0x1F, 0x8B]) => Unpacked(content, packed => new GZipStream(packed, CompressionMode.Decompress)),
            "deflate" when IsZlib(content.Span) => Unpacked(content, packed => new ZLibStream(packed, CompressionMode.Decompress)),
            "br" when !LooksLikeText(content.Span) => Unpacked(content, packed => new BrotliStream(packed, CompressionMode.Decompress)),
            _ => content,
        };
    }

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> content, Func<Stream, Stream> unpack)
    {
        MemoryMarshal.TryGetArray(content, out var bytes);
        using var stream = unpack(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count));
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 14];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, count);
            if (memory.Length > LargestBody)
            {
                throw new InvalidDataException($"its page unpacks to more than {LargestBody >> 20} MiB");
            }
        }

        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }
}
