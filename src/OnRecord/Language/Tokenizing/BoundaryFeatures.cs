using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>Features of a position inside a chunk: the characters and runs around it, the chunk, its neighbours, and
/// the token begun before it.</summary>
internal sealed class BoundaryFeatures(string text, TextSpan block, HashTable abbreviations)
{
    /// <summary>Upper bound on the features of one position.</summary>
    public const int Count = 40;

    private const int LongestRun = 12;

    private Chunk _chunk;
    private uint _previousHash;
    private uint _nextHash;
    private uint _nextKind;

    public void Enter(Chunk previous, Chunk chunk, Chunk next)
    {
        _chunk = chunk;
        _previousHash = previous.Hash;
        _nextHash = next.Hash;
        _nextKind = next.Span.IsEmpty ? 99 : Kind(next.Span.Start);
    }

    public ReadOnlySpan<uint> At(int position, int tokenStart, Boundary previous, Span<uint> buffer)
    {
        var list = new FeatureList(buffer);
        AddCharacters(ref list, position);
        AddRuns(ref list, position);
        AddChunk(ref list, position, tokenStart, previous);
        return list.Features;
    }

    private void AddCharacters(ref FeatureList list, int p)
    {
        uint l3 = Unit(p - 3), l2 = Unit(p - 2), l1 = Unit(p - 1), r0 = Unit(p), r1 = Unit(p + 1), r2 = Unit(p + 2);
        uint k4 = Kind(p - 4), k3 = Kind(p - 3), k2 = Kind(p - 2), k1 = Kind(p - 1), m0 = Kind(p), m1 = Kind(p + 1), m2 = Kind(p + 2), m3 = Kind(p + 3);
        list.Add(m0);
        list.Add(l1, r0);
        list.Add(l2, l1, r0);
        list.Add(l1, r0, r1);
        list.Add(l2, l1, r0, r1);
        list.Add((l3 << 16) ^ l2, l1, r0, (r1 << 16) ^ r2);
        list.Add(k1, m0);
        list.Add(k2, k1, m0, m1);
        list.Add((k3 << 8) | k2, k1, m0, (m1 << 8) | m2);
        list.Add((k4 << 8) | k3, (k2 << 8) | k1, (m0 << 8) | m1, (m2 << 8) | m3);
        list.Add(l1, m0, m1, m2);
        list.Add(r0, k1, k2, k3);
        list.Add(text[p - 1], text[p]);
    }

    private void AddRuns(ref FeatureList list, int p)
    {
        var left = RunBefore(p);
        var right = RunAfter(p);
        uint l1 = Unit(p - 1), r0 = Unit(p);
        list.Add(left, r0);
        list.Add(l1, right);
        list.Add(left, r0, right);
        list.Add(left, r0, RunAfter(p + 1));
        list.Add(RunBefore(p - 1), l1, right);
        list.Add(left, r0, _nextKind);
        list.Add(left, r0, _nextHash);
        list.Add(left, right, _previousHash);
        list.Add(left, right, _nextHash);
        list.Add(Unit(p - 3), Unit(p - 2), l1, r0);
    }

    private void AddChunk(ref FeatureList list, int p, int tokenStart, Boundary previous)
    {
        uint l1 = Unit(p - 1), r0 = Unit(p), k1 = Kind(p - 1), m0 = Kind(p);
        var (start, end) = (_chunk.Span.Start, _chunk.Span.End);
        var (fromStart, toEnd) = ((uint)Math.Min(p - start, 4), (uint)Math.Min(end - p, 4));
        var isTail = p >= _chunk.LetterEnd ? 1u : 0;
        var isHead = p <= _chunk.LetterStart ? 2u : 0;
        var token = FeatureHash.OfNormal(text.AsSpan(tokenStart, Math.Min(p - tokenStart, Chunk.LongestHashed)));
        var rest = FeatureHash.OfNormal(text.AsSpan(p, Math.Min(end - p, 8)));
        var abbreviation = (uint)abbreviations[token];
        list.Add(_chunk.Hash, (uint)Math.Min(p - start, Chunk.LongestHashed));
        list.Add(token, r0);
        list.Add(token, rest);
        list.Add(l1, rest);
        list.Add(fromStart, toEnd, k1, m0);
        list.Add(isTail | isHead, k1, r0);
        list.Add(isTail | isHead, l1, m0, toEnd);
        list.Add(_chunk.Traits, k1, m0);
        list.Add(_chunk.Traits, l1, r0, isTail | isHead);
        list.Add(l1, r0, _nextKind, toEnd);
        list.Add((uint)previous, (uint)Math.Min(p - tokenStart, 4), k1, m0);
        list.Add((uint)previous, l1, r0);
        list.Add(abbreviation, r0, _nextKind, toEnd);
        list.Add(end == block.End ? 1u : 0, l1, r0, toEnd);
    }

    private uint Unit(int position) => position < block.Start || position >= block.End ? ' ' : CharKinds.Normal(text[position]);

    private uint Kind(int position) => position < block.Start || position >= block.End ? (uint)CharKind.Space : (uint)CharKinds.Of(text[position]);

    private uint RunBefore(int end)
    {
        var start = end;
        while (start > _chunk.Span.Start && end - start < LongestRun && CharKinds.IsLetterOrDigit(CharKinds.Of(text[start - 1])))
        {
            start--;
        }

        return end <= start ? 0 : FeatureHash.OfNormal(text.AsSpan(start, end - start));
    }

    private uint RunAfter(int start)
    {
        var end = start;
        while (end < _chunk.Span.End && end - start < LongestRun && CharKinds.IsLetterOrDigit(CharKinds.Of(text[end])))
        {
            end++;
        }

        return end <= start ? 0 : FeatureHash.OfNormal(text.AsSpan(start, end - start));
    }
}
