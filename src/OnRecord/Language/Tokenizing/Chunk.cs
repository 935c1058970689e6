using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>A maximal run without white space, with what the features of every position in it share.</summary>
internal readonly struct Chunk
{
    /// <summary>Longer chunks and runs are known by their first units only.</summary>
    public const int LongestHashed = 24;

    private Chunk(TextSpan span, uint hash, int letterStart, int letterEnd, uint traits)
    {
        Span = span;
        Hash = hash;
        LetterStart = letterStart;
        LetterEnd = letterEnd;
        Traits = traits;
    }

    public TextSpan Span { get; }

    /// <summary>Of the whole chunk, or of its first <see cref="LongestHashed"/> units.</summary>
    public uint Hash { get; }

    /// <summary>First letter or digit; the end of the chunk when it has none.</summary>
    public int LetterStart { get; }

    /// <summary>After the last letter or digit; the start of the chunk when it has none.</summary>
    public int LetterEnd { get; }

    /// <summary>Bits for characters that mark addresses, paths, times and amounts.</summary>
    public uint Traits { get; }

    public static Chunk Of(string text, TextSpan span)
    {
        var (first, last, traits) = (span.End, span.Start, 0u);
        for (var i = span.Start; i < span.End; i++)
        {
            var kind = CharKinds.Of(text[i]);
            if (CharKinds.IsLetterOrDigit(kind))
            {
                first = Math.Min(first, i);
                last = i + 1;
                traits |= kind == CharKind.Digit ? 1u : kind == CharKind.Lower ? 2u : 0;
            }

            traits |= text[i] switch
            {
                '@' => 4u,
                '/' => i > span.Start && text[i - 1] == '/' ? 8u : 16u,
                ':' => 32u,
                '_' or '=' or '%' or '&' => 64u,
                _ => 0u,
            };
        }

        traits |= text.AsSpan(span.Start, span.Length).StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 8u : 0;
        var hashed = Math.Min(span.Length, LongestHashed);
        return new Chunk(span, FeatureHash.OfNormal(text.AsSpan(span.Start, hashed)), first, last, traits);
    }
}
