namespace OnRecord.Language.Tokenizing;

/// <summary>What is known of the sentence that a gap may end.</summary>
internal struct SentenceState
{
    private int _length;
    private int _capitals;
    private int _lowers;
    private int _depth;
    private bool _isQuoted;

    public SentenceState() => (First, PreviousEnding) = (WordTraits.Outside, 0);

    public WordTraits First { get; private set; }

    /// <summary>The last word of the sentence before; 0 at the start of a block.</summary>
    public uint PreviousEnding { get; private set; }

    public uint PreviousLengthClass { get; private set; }

    public readonly int Length => _length;

    public readonly uint LengthClass => _length switch { < 4 => (uint)_length, < 6 => 4, < 9 => 5, < 14 => 6, < 25 => 7, < 45 => 8, < 80 => 9, _ => 10 };

    /// <summary>Whether a quotation or bracket is open.</summary>
    public readonly uint Nesting => (_isQuoted ? 1u : 0) | (_depth > 0 ? 2u : 0);

    /// <summary>0 no letters, 1 all capital, 2 all lower, 3 mostly capital, 4 mostly lower.</summary>
    public readonly uint Casing => (_capitals, _lowers) switch
    {
        (0, 0) => 0,
        (_, 0) => 1,
        (0, _) => 2,
        var (capitals, lowers) => capitals > lowers ? 3u : 4,
    };

    public void Add(in WordTraits word)
    {
        First = _length == 0 ? word : First;
        _length++;
        _capitals += word.First == (uint)CharKind.Upper ? 1 : 0;
        _lowers += word.First == (uint)CharKind.Lower ? 1 : 0;
        if (word.First == (uint)CharKind.Quote)
        {
            _isQuoted = !_isQuoted;
        }
        else if (word.First == (uint)CharKind.Opening)
        {
            _depth++;
        }
        else if (word.First == (uint)CharKind.Closing && _depth > 0)
        {
            _depth--;
        }
    }

    public void End(in WordTraits last)
    {
        var lengthClass = LengthClass;
        this = new SentenceState { PreviousEnding = last.Hash, PreviousLengthClass = lengthClass };
    }
}
