namespace OnRecord.Reading.Forms;

/// <summary>The header of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHeader
{
    public const int ShortestLength = 10;

    private const int LongestName = 1 << 16;
    private const int Reserved = 0xE0;
    private const int HasChecksum = 2;
    private const int HasExtra = 4;
    private const int HasName = 8;
    private const int HasComment = 16;

    /// <summary>The two bytes of gzip and the one of deflate.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    public static bool IsLikely(ReadOnlySpan<byte> bytes) => bytes.Length >= ShortestLength && bytes.StartsWith(Magic) && (bytes[3] & Reserved) == 0;

    /// <exception cref="InvalidDataException">There is no such header.</exception>
    public static void Skip(ByteSource source)
    {
        if (!source.Ensure(ShortestLength) || !IsLikely(source.Window))
        {
            throw new InvalidDataException("no gzip member starts here");
        }

        var flags = source.Window[3];
        source.Advance(ShortestLength);
        if ((flags & HasExtra) != 0)
        {
            Pass(source, 2, out var first);
            Pass(source, first, out _);
        }

        if ((flags & HasName) != 0)
        {
            PassText(source);
        }

        if ((flags & HasComment) != 0)
        {
            PassText(source);
        }

        if ((flags & HasChecksum) != 0)
        {
            Pass(source, 2, out _);
        }
    }

    private static void Pass(ByteSource source, int count, out int value)
    {
        if (!source.Ensure(count))
        {
            throw new InvalidDataException("it breaks off");
        }

        value = count == 2 ? source.Window[0] | (source.Window[1] << 8) : 0;
        source.Advance(count);
    }

    private static void PassText(ByteSource source)
    {
        for (var passed = 0; passed < LongestName; passed++)
        {
            if (!source.Ensure(1))
            {
                throw new InvalidDataException("it breaks off");
            }

            var letter = source.Window[0];
            source.Advance(1);
            if (letter == 0)
            {
                return;
            }
        }

        throw new InvalidDataException("no gzip member starts here");
    }
}
