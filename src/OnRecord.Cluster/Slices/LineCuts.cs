using System.Buffers;

namespace OnRecord.Cluster.Slices;

/// <summary>Where a file of lines can be cut.</summary>
public static class LineCuts
{
    private const int Piece = 1 << 20;

    /// <summary>Where the stretches begin, each at the first byte of a line, and the number of that line from 1. The first is at 0; each
    /// but the last has at least <paramref name="size"/> bytes. Reads the file once, in constant memory.</summary>
    public static IReadOnlyList<(long At, int Line)> Of(Stream file, long size)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var cuts = new List<(long At, int Line)> { (0, 1) };
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        var (at, line) = (0L, 1);
        for (int count; (count = file.Read(buffer)) > 0; at += count)
        {
            for (var i = 0; buffer.AsSpan(i, count - i).IndexOf((byte)'\n') is var next && next >= 0;)
            {
                i += next + 1;
                line++;
                if (at + i - cuts[^1].At >= size)
                {
                    cuts.Add((at + i, line));
                }
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return cuts.Count > 1 && cuts[^1].At == at ? cuts[..^1] : cuts;
    }
}
