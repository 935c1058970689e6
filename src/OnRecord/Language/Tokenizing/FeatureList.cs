using System.Runtime.CompilerServices;

namespace OnRecord.Language.Tokenizing;

/// <summary>Fills a buffer with hashed features. Each call of <c>Add</c> is a template of its own: the order of calls
/// is part of the model, and every example must make the same calls.</summary>
internal ref struct FeatureList(Span<uint> buffer)
{
    private readonly Span<uint> _buffer = buffer;
    private int _count;

    public readonly ReadOnlySpan<uint> Features => _buffer[.._count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a) => Put(FeatureHash.Add(Template(), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b) => Put(FeatureHash.Add(FeatureHash.Add(Template(), a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c) => Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(Template(), a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c, uint d) =>
        Put(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(FeatureHash.Add(Template(), a), b), c), d));

    private readonly uint Template() => FeatureHash.Seed + ((uint)_count * 0x01000193u);

    private void Put(uint hash) => _buffer[_count++] = FeatureHash.Finish(hash);
}
