namespace OnRecord.Language.Tokenizing;

/// <summary>A linear classifier over hashed features with 8-bit weights. Label 0 scores nothing and has no weights;
/// features that share a slot share weights. Immutable and thread-safe.</summary>
internal sealed class HashedClassifier
{
    private readonly sbyte[] _weights;
    private readonly int _columns;
    private readonly int _mask;

    /// <param name="weights">Those of labels 1 and up for one slot lie together; the number of slots is a power of
    /// two.</param>
    public HashedClassifier(int labels, sbyte[] weights)
    {
        _columns = labels - 1;
        var slots = weights.Length / _columns;
        if (slots * _columns != weights.Length || !System.Numerics.BitOperations.IsPow2(slots))
        {
            throw new InvalidDataException($"{weights.Length} weights for {labels} labels, expected a power of two for each but the first");
        }

        Labels = labels;
        _weights = weights;
        _mask = slots - 1;
    }

    public int Labels { get; }

    /// <summary>The label of the highest score; the lowest-numbered of equals.</summary>
    public int Classify(ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[_columns];
        Score(features, scores);
        var (best, highest) = (0, 0);
        for (var column = 0; column < scores.Length; column++)
        {
            if (scores[column] > highest)
            {
                (best, highest) = (column + 1, scores[column]);
            }
        }

        return best;
    }

    private void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        foreach (var feature in features)
        {
            var slot = (int)(feature & (uint)_mask) * scores.Length;
            for (var column = 0; column < scores.Length; column++)
            {
                scores[column] += _weights[slot + column];
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels);
        writer.Write(_weights.Length);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    public static HashedClassifier Read(BinaryReader reader)
    {
        var labels = reader.ReadInt32();
        var length = reader.ReadInt32();
        if (labels is < 2 or > 16 || length < 0 || length > reader.BaseStream.Length)
        {
            throw new InvalidDataException($"a classifier of {labels} labels and {length} weights, expected 2 to 16 labels and no more weights than bytes");
        }

        var weights = new sbyte[length];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new HashedClassifier(labels, weights);
    }
}
