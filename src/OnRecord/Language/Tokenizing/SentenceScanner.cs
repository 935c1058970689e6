using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>Walks the words of a block and gives the features of the gap after each.</summary>
internal ref struct SentenceScanner
{
    private readonly string _text;
    private readonly List<RawWord> _words;
    private readonly TokenizerTables _tables;
    private readonly uint _block;
    private readonly WordTraits[] _window = new WordTraits[2 * SentenceFeatures.Reach];
    private SentenceState _state = new();

    public SentenceScanner(string text, TextSpan block, List<RawWord> words, int first, TokenizerTables tables)
    {
        (_text, _words, _tables) = (text, words, tables);
        _block = BlockTraits.Of(text, block);
        Index = first - 1;
        _window.AsSpan().Fill(WordTraits.Outside);
        for (var i = 0; i < SentenceFeatures.Reach; i++)
        {
            _window[SentenceFeatures.Reach + i] = TraitsAt(first + i);
        }
    }

    /// <summary>The word before the gap.</summary>
    public int Index { get; private set; }

    public readonly bool IsLast => Index == _words.Count - 1;

    /// <summary>Words of the sentence up to the gap.</summary>
    public readonly int Length => _state.Length;

    /// <summary>True after a title before a name at the beginning of a sentence: "Rep. Hart" is no sentence and the beginning of
    /// another.</summary>
    public readonly bool IsAfterTitle =>
        Length == 1 && _window[SentenceFeatures.Reach - 1].Abbreviation == TokenizerTables.Title && _window[SentenceFeatures.Reach].IsCapital;

    public bool MoveNext()
    {
        if (IsLast)
        {
            return false;
        }

        Index++;
        _window.AsSpan(1).CopyTo(_window);
        _window[^1] = TraitsAt(Index + SentenceFeatures.Reach);
        _state.Add(_window[SentenceFeatures.Reach - 1]);
        return true;
    }

    public readonly ReadOnlySpan<uint> Features(Span<uint> buffer)
    {
        var gap = _words[Index + 1].Span.Start - _words[Index].Span.End;
        return SentenceFeatures.At(_window, (uint)Math.Min(gap, 2), _state, _block, buffer);
    }

    public void EndSentence() => _state.End(_window[SentenceFeatures.Reach - 1]);

    private readonly WordTraits TraitsAt(int index) =>
        index < _words.Count ? WordTraits.Of(_words[index].Span.Slice(_text), _tables) : WordTraits.Outside;
}
