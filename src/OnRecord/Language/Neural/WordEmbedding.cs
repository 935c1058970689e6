using System.Numerics;

namespace OnRecord.Language.Neural;

/// <summary>The input vector of a word: its own row, then the sum of its pieces over the root of their number, then
/// the sum of its gazetteer marks.</summary>
internal static class WordEmbedding
{
    /// <summary>Writes all but the marks, which depend on the words around.</summary>
    public static void Write(NetworkWeights weights, int wordRow, ReadOnlySpan<int> pieces, Span<float> target)
    {
        weights.Words.RowSpan(wordRow).CopyTo(target);
        var sum = target.Slice(weights.Shape.WordSize, weights.Shape.PieceSize);
        sum.Clear();
        foreach (var piece in pieces)
        {
            Add(weights.Pieces.RowSpan(piece), sum, 1);
        }

        var scale = 1 / MathF.Sqrt(pieces.Length);
        foreach (ref var value in sum)
        {
            value *= scale;
        }
    }

    public static void WriteMarks(NetworkWeights weights, ushort marks, Span<float> target)
    {
        var sum = target[(weights.Shape.WordSize + weights.Shape.PieceSize)..];
        sum.Clear();
        for (var mark = 0; marks != 0; mark++, marks >>= 1)
        {
            if ((marks & 1) != 0)
            {
                Add(weights.Marks.RowSpan(mark), sum, 1);
            }
        }
    }

    /// <summary>target += scale · source; lengths are equal.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target, float scale)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= source.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(target[i..]) + (new Vector<float>(source[i..]) * scale)).CopyTo(target[i..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] += scale * source[i];
        }
    }
}
