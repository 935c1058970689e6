namespace OnRecord.Language.Neural;

/// <summary>The pairs of UPOS and XPOS that the treebanks hold. The two taggers of the network decide together, so that no
/// word is a verb of one tag set and a noun of the other. Immutable and thread-safe.</summary>
internal sealed class TagPairs
{
    public const string Section = "tag pairs";

    // Chosen on EWT and GUM dev: the finer tags know more.
    private const float UposWeight = 0.6f;

    private readonly (byte Upos, byte Xpos)[] _pairs;

    /// <param name="pairs">Each once; XPOS as an index into the vocabulary's.</param>
    public TagPairs(IEnumerable<(byte Upos, byte Xpos)> pairs) => _pairs = [.. pairs.Order()];

    /// <summary>The pair with the greatest weighted sum of scores; each set's scores may lack a constant of their own.</summary>
    /// <param name="only">The XPOS that the word must have; null for any.</param>
    public (Upos Upos, int Xpos) Best(ReadOnlySpan<float> upos, ReadOnlySpan<float> xpos, int? only = null)
    {
        var (best, most) = (_pairs[0], float.NegativeInfinity);
        foreach (var pair in _pairs)
        {
            var score = (UposWeight * upos[pair.Upos]) + xpos[pair.Xpos];
            if (score > most && (only is null || only == pair.Xpos))
            {
                (best, most) = (pair, score);
            }
        }

        return ((Upos)best.Upos, best.Xpos);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)_pairs.Length);
        foreach (var (upos, xpos) in _pairs)
        {
            writer.Write(upos);
            writer.Write(xpos);
        }
    }

    /// <exception cref="InvalidDataException">There is no pair, or one of no tag.</exception>
    public static TagPairs Read(BinaryReader reader, int xposCount)
    {
        var pairs = new (byte Upos, byte Xpos)[reader.ReadUInt16()];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (reader.ReadByte(), reader.ReadByte());
        }

        return pairs.Length > 0 && Array.TrueForAll(pairs, pair => pair.Upos < NetworkShape.UposCount && pair.Xpos < xposCount)
            ? new TagPairs(pairs)
            : throw new InvalidDataException($"model section \"{Section}\" has {pairs.Length} pairs or one of no tag");
    }
}
