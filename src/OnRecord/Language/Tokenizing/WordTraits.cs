namespace OnRecord.Language.Tokenizing;

/// <summary>What the sentence features know of one word.</summary>
internal readonly struct WordTraits
{
    /// <summary>Stands before the first and after the last word of a block.</summary>
    public static readonly WordTraits Outside = new(1, 1, 255, 255, 0, 0, 0, 0);

    private WordTraits(uint hash, uint shape, uint first, uint last, uint suffix, uint abbreviation, uint casing, uint length)
    {
        Hash = hash;
        Shape = shape;
        First = first;
        Last = last;
        Suffix = suffix;
        Abbreviation = abbreviation;
        Casing = casing;
        Length = length;
    }

    public uint Hash { get; }

    /// <summary>Kinds of its units, repeats counted once, the first six of them.</summary>
    public uint Shape { get; }

    public uint First { get; }

    public uint Last { get; }

    public uint Suffix { get; }

    public uint Abbreviation { get; }

    public uint Casing { get; }

    public uint Length { get; }

    public bool IsTerminal => Last is (uint)CharKind.Period or (uint)CharKind.Terminal && First == Last;

    public bool IsCapital => First == (uint)CharKind.Upper;

    public static WordTraits Of(ReadOnlySpan<char> word, TokenizerTables tables)
    {
        var hashed = word[..Math.Min(word.Length, Chunk.LongestHashed)];
        var hash = FeatureHash.OfNormal(hashed);
        if (word is "..." or "…" or "...." or "....." or ". . .")
        {
            hash = FeatureHash.Add(FeatureHash.Seed, '…');
        }

        var (shape, previous, runs) = (FeatureHash.Seed, 255u, 0);
        foreach (var unit in hashed)
        {
            var kind = (uint)CharKinds.Of(unit);
            if (kind != previous && runs++ < 6)
            {
                shape = FeatureHash.Add(shape, kind);
            }

            previous = kind;
        }

        var suffix = FeatureHash.OfNormal(word[Math.Max(0, word.Length - 3)..]);
        var abbreviation = word.Length > 1 && word[^1] == '.' ? tables.Abbreviations[FeatureHash.OfNormal(hashed[..^1])] : (byte)0;
        return new WordTraits(
            hash, shape, (uint)CharKinds.Of(word[0]), (uint)CharKinds.Of(word[^1]), suffix, abbreviation,
            tables.Casing[hash], (uint)Math.Min(word.Length, 4));
    }
}
