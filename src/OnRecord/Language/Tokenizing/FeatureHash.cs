using System.Runtime.CompilerServices;

namespace OnRecord.Language.Tokenizing;

/// <summary>Hashes of features: multiplicative mixing after FNV-1a with a final avalanche. Stable across runs and
/// machines, since models store weights by hash.</summary>
internal static class FeatureHash
{
    public const uint Seed = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 0x9E3779B1u ^ ((hash ^ value) >> 15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }

    /// <summary>Of the normal forms of the units; see <see cref="CharKinds.Normal"/>.</summary>
    public static uint OfNormal(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var unit in text)
        {
            hash = Add(hash, CharKinds.Normal(unit));
        }

        return hash;
    }
}
