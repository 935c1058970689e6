namespace OnRecord.Language.Tokenizing;

/// <summary>A linear classifier over hashed features with 8-bit weights. Features that share a slot share weights.
/// Immutable and thread-safe.</summary>
internal sealed class HashedClassifier
{
    private readonly sbyte[] _weights;
    private readonly int _mask;

    /// <param name="weights">The labels' weights of one slot lie together; the number of slots is a power of two.</param>
    public HashedClassifier(int labels, sbyte[] weights)
    {
        var slots = weights.Length / labels;
        if (slots * labels != weights.Length || !System.Numerics.BitOperations.IsPow2(slots))
        {
            throw new InvalidDataException($"{weights.Length} weights for {labels} labels, expected a power of two for each");
        }

        Labels = labels;
        _weights = weights;
        _mask = slots - 1;
    }

    public int Labels { get; }

    /// <summary>The label of the highest score; the lowest-numbered of equals.</summary>
    public int Classify(ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[Labels];
        Score(features, scores);
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = (int)(feature & (uint)_mask) * Labels;
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += _weights[slot + label];
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
