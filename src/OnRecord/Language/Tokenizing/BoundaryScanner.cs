using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>Walks a block chunk by chunk and offers each position where a boundary may lie, with its features, to a
/// decision. Linear in the block.</summary>
internal ref struct BoundaryScanner
{
    private const int LongestRun = 16;

    private readonly string _text;
    private readonly TextSpan _block;
    private readonly HashTable _splits;
    private readonly HashTable _abbreviations;
    private readonly BoundaryFeatures _features;
    private Chunk _chunk;
    private Chunk _next;
    private int _runEnd;
    private int _split;

    public BoundaryScanner(string text, TextSpan block, TokenizerTables tables)
    {
        _text = text;
        _block = block;
        _splits = tables.Splits;
        _abbreviations = tables.Abbreviations;
        _features = new BoundaryFeatures(text, block, tables.Abbreviations);
        _next = ChunkFrom(block.Start);
    }

    public readonly Chunk Chunk => _chunk;

    /// <summary>The full stop that ends the chunk when the chunk is a title before a name ("Rep. Hart"), where no boundary lies; else -1.</summary>
    public readonly int TitleStop
    {
        get
        {
            var stop = _chunk.Span.End - 1;
            return _chunk.LetterEnd == stop && _chunk.LetterStart == _chunk.Span.Start && _text[stop] == '.' && CharKinds.Of(_text[_chunk.Span.Start]) == CharKind.Upper
                && !_next.Span.IsEmpty && CharKinds.Of(_text[_next.Span.Start]) == CharKind.Upper
                && _abbreviations[FeatureHash.OfNormal(_text.AsSpan(_chunk.Span.Start, Math.Min(stop - _chunk.Span.Start, Chunk.LongestHashed)))] == TokenizerTables.Title
                    ? stop
                    : -1;
        }
    }

    public bool MoveNext()
    {
        var previous = _chunk;
        _chunk = _next;
        if (_chunk.Span.IsEmpty)
        {
            return false;
        }

        _next = ChunkFrom(_chunk.Span.End);
        _features.Enter(previous, _chunk, _next);
        return true;
    }

    /// <summary>True when a boundary may lie before the unit at <paramref name="position"/>, inside the chunk. Ask in
    /// rising order.</summary>
    public bool IsCandidate(int position)
    {
        var (before, after) = (CharKinds.Of(_text[position - 1]), CharKinds.Of(_text[position]));
        if (after == CharKind.Mark)
        {
            return false;
        }

        if (!CharKinds.IsLetter(before) || !CharKinds.IsLetter(after))
        {
            return before != CharKind.Digit || after != CharKind.Digit;
        }

        if (position >= _runEnd)
        {
            EnterRun(position - 1);
        }

        return position == _split || IsNegation(position);
    }

    public readonly ReadOnlySpan<uint> Features(int position, int tokenStart, Boundary previous, Span<uint> buffer) =>
        _features.At(position, tokenStart, previous, buffer);

    private void EnterRun(int start)
    {
        var hash = FeatureHash.Seed;
        for (_runEnd = start; _runEnd < _chunk.Span.End && CharKinds.IsLetter(CharKinds.Of(_text[_runEnd])); _runEnd++)
        {
            hash = FeatureHash.Add(hash, CharKinds.Normal(_text[_runEnd]));
        }

        var offset = _runEnd - start > LongestRun ? 0 : _splits[hash];
        _split = offset == 0 ? -1 : start + offset;
    }

    private readonly bool IsNegation(int position) =>
        CharKinds.Normal(_text[position]) == 'n' && position + 2 < _chunk.Span.End
        && CharKinds.Of(_text[position + 1]) == CharKind.Apostrophe && CharKinds.Normal(_text[position + 2]) == 't';

    private readonly Chunk ChunkFrom(int start)
    {
        while (start < _block.End && CharKinds.IsSpace(_text[start]))
        {
            start++;
        }

        var end = start;
        while (end < _block.End && !CharKinds.IsSpace(_text[end]))
        {
            end++;
        }

        return end == start ? default : Chunk.Of(_text, new TextSpan(start, end));
    }
}
