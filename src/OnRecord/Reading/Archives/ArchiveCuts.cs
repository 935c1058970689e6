using System.IO.Compression;
using OnRecord.Reading.Forms;

namespace OnRecord.Reading.Archives;

/// <summary>Where a web archive can be cut so that its stretches, read one by one, hold the same reports as the whole: between
/// records, and of a gzipped archive between members that each begin with a record.</summary>
public static class ArchiveCuts
{
    private const int Piece = 1 << 20;
    private const int LongestHeader = 1 << 16;

    // A member's header may carry a name and a comment before its data.
    private const int MostPacked = 1 << 12;

    private static ReadOnlySpan<byte> Start => "WARC/1."u8;

    /// <summary>Whether the bytes begin an archive, gzipped or not.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> head) => head.StartsWith(Start) || StartsMember(head);

    /// <summary>Where the stretches begin, in order, the first at 0; each but the last has at least <paramref name="size"/> bytes. An
    /// archive that cannot be cut, because its parts are packed together or its records are broken, is one stretch from there on.</summary>
    /// <param name="archive">Can seek; its place is changed.</param>
    public static IReadOnlyList<long> Of(Stream archive, long size)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var head = new byte[MostPacked];
        archive.Position = 0;
        var isPacked = StartsMember(head.AsSpan(0, archive.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        return isPacked ? Members(archive, size) : Records(archive, size);
    }

    private static List<long> Members(Stream archive, long size)
    {
        var cuts = new List<long> { 0 };
        while (NextMember(archive, cuts[^1] + size) is { } cut)
        {
            cuts.Add(cut);
        }

        return cuts;
    }

    // Bytes like the first of a member stand in packed data by chance; a member that unpacks to the start of a record does not.
    private static long? NextMember(Stream archive, long from)
    {
        if (from >= archive.Length)
        {
            return null;
        }

        var window = new byte[Piece + MostPacked];
        archive.Position = from;
        var filled = archive.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
        while (filled > 0)
        {
            var isEnd = filled < window.Length;
            var searched = isEnd ? filled : Piece;
            for (var at = 0; at < searched; at++)
            {
                var next = window.AsSpan(at, filled - at).IndexOf(GzipHeader.Magic);
                if (next < 0 || at + next >= searched)
                {
                    break;
                }

                at += next;
                if (StartsMember(window.AsSpan(at, Math.Min(MostPacked, filled - at))))
                {
                    return from + at;
                }
            }

            if (isEnd)
            {
                return null;
            }

            from += Piece;
            window.AsSpan(Piece, filled - Piece).CopyTo(window);
            filled = filled - Piece + archive.ReadAtLeast(window.AsSpan(filled - Piece), window.Length - (filled - Piece), throwOnEndOfStream: false);
        }

        return null;
    }

    private static bool StartsMember(ReadOnlySpan<byte> bytes)
    {
        if (!GzipHeader.IsLikely(bytes))
        {
            return false;
        }

        try
        {
            using var unpacked = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var start = new byte[Start.Length];
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(Start);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // A page may hold a text about archives: only the lengths of the records before it tell whether a line starts one.
    private static List<long> Records(Stream archive, long size)
    {
        var cuts = new List<long> { 0 };
        var header = new byte[LongestHeader];
        for (var at = 0L; at < archive.Length;)
        {
            archive.Position = at;
            var bytes = header.AsSpan(0, archive.ReadAtLeast(header, header.Length, throwOnEndOfStream: false));
            var text = bytes.IndexOfAnyExcept("\r\n"u8);
            var end = bytes.IndexOf("\r\n\r\n"u8[..]);
            if (text != 0 || !bytes.StartsWith(Start) || end < 0
                || !long.TryParse(HeaderFields.Parse(bytes[..end]).First("Content-Length"), out var length) || length < 0 || length > archive.Length - at)
            {
                break;
            }

            if (at - cuts[^1] >= size)
            {
                cuts.Add(at);
            }

            at = AfterBlankLines(archive, at + end + 4 + length);
        }

        return cuts;
    }

    private static long AfterBlankLines(Stream archive, long at)
    {
        archive.Position = Math.Min(at, archive.Length);
        while (archive.ReadByte() is var next && next is '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
