namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>32-bit codes of features: FNV-1a over spellings, mixed with the slot that a value fills. Part of the model
/// format: changing a code makes trained models useless.</summary>
internal static class FeatureCode
{
    /// <summary>Code of a spelling without regard to ASCII case; the curly apostrophe counts as the straight one.</summary>
    public static uint Of(ReadOnlySpan<char> spelling)
    {
        var hash = 2166136261u;
        foreach (var c in spelling)
        {
            var folded = c == '’' ? '\'' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            hash = (hash ^ folded) * 16777619u;
        }

        return hash;
    }

    public static uint Mix(int slot, uint first, uint second = 0, uint third = 0)
    {
        var hash = ((uint)slot * 0x9E3779B1u) ^ 0x7F4A7C15u;
        hash = Round(hash, first);
        hash = Round(hash, second);
        hash = Round(hash, third);
        hash ^= hash >> 15;
        return hash * 0x2C1B3C6Du;
    }

    private static uint Round(uint hash, uint value)
    {
        value *= 0xCC9E2D51u;
        value = (value << 15) | (value >> 17);
        hash ^= value * 0x1B873593u;
        hash = (hash << 13) | (hash >> 19);
        return (hash * 5) + 0xE6546B64u;
    }
}
