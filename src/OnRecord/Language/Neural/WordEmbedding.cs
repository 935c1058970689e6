using System.Numerics;

namespace OnRecord.Language.Neural;

/// <summary>The input vector of a word: its own row, then the sum of its pieces over the root of their number.</summary>
internal static class WordEmbedding
{
    public static void Write(NetworkWeights weights, int wordRow, ReadOnlySpan<int> pieces, Span<float> target)
    {
        weights.Words.RowSpan(wordRow).CopyTo(target);
        var sum = target[weights.Shape.WordSize..];
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
