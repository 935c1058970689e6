namespace OnRecord.Knowledge.Matching;

/// <summary>
/// Cuts a form into normalised words without allocating: lower case, diacritics folded; full stops and apostrophes
/// dropped ("U.S." → "us", "Sana'a" → "sanaa") but a final 's is a word of its own; hyphens and spaces divide;
/// "&amp;" is "and"; any other sign is a word by itself, so that no phrase matches across it unless it has it too.
/// </summary>
internal ref struct PhraseWords(ReadOnlySpan<char> form, Span<char> buffer)
{
    /// <summary>Room for the longest word; longer ones are cut and so match nothing.</summary>
    public const int BufferSize = 64;

    private readonly ReadOnlySpan<char> _form = form;
    private readonly Span<char> _buffer = buffer;
    private int _position;
    private int _length;
    private int _letters;
    private int _capitals;
    private bool _startsCapital;

    public readonly ReadOnlySpan<char> Word => _buffer[.._length];

    public readonly Casing Casing =>
        _letters > 1 && _capitals == _letters ? Casing.Upper
        : _capitals > 1 ? Casing.Mixed
        : _startsCapital ? Casing.Initial
        : Casing.Lower;

    public bool Next()
    {
        (_length, _letters, _capitals, _startsCapital) = (0, 0, 0, false);
        while (_position < _form.Length)
        {
            var c = _form[_position];
            if (IsFinalS(_position))
            {
                _position++;
                if (_length > 0)
                {
                    return true;
                }
            }
            else if (IsDropped(c))
            {
                _position++;
            }
            else if (char.IsLetterOrDigit(c) || LetterFolding.Fold(c) is not null)
            {
                Append(c);
                _position++;
            }
            else if (_length > 0)
            {
                return true;
            }
            else
            {
                _position++;
                if (!IsDivider(c))
                {
                    Sign(c);
                    return true;
                }
            }
        }

        return _length > 0;
    }

    private void Sign(char c)
    {
        ReadOnlySpan<char> word = c == '&' ? "and" : [c];
        word.CopyTo(_buffer);
        _length = word.Length;
    }

    private void Append(char c)
    {
        _startsCapital |= _length == 0 && _letters == 0 && (char.IsUpper(c) || char.IsDigit(c));
        _letters += char.IsLetter(c) ? 1 : 0;
        _capitals += char.IsUpper(c) ? 1 : 0;
        if (LetterFolding.Fold(c) is { } folded)
        {
            foreach (var f in folded)
            {
                Put(f);
            }
        }
        else
        {
            Put(char.ToLowerInvariant(c));
        }
    }

    private void Put(char c)
    {
        if (_length < _buffer.Length)
        {
            _buffer[_length++] = c;
        }
    }

    private readonly bool IsFinalS(int at) =>
        _form[at] is '\'' or '’'
        && at + 1 < _form.Length && _form[at + 1] is 's' or 'S'
        && (at + 2 == _form.Length || !char.IsLetterOrDigit(_form[at + 2]));

    private static bool IsDropped(char c) => c is '.' or '\'' or '’' or '‘' or '`' or '´' or '\u00AD';

    private static bool IsDivider(char c) => c is '-' or '‐' or '‑' or '–' or '_' || char.IsWhiteSpace(c);
}
