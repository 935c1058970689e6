using OnRecord.Knowledge.Matching;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Times;

/// <summary>The lexemes of one sentence and what the lexicon says of them; readers look words up here by position.
/// Positions past the end hold nothing.</summary>
internal sealed class TimeSentence
{
    private readonly List<TimeLexeme> _lexemes;
    private readonly (int End, TimeSense[] Senses)?[] _phrases;

    public TimeSentence(Document document, List<TimeLexeme> lexemes, TimeLexicon lexicon)
    {
        Document = document;
        _lexemes = lexemes;
        _phrases = new (int, TimeSense[])?[lexemes.Count];
        var forms = new LexemeForms(document.Text, lexemes);
        for (var i = 0; i < lexemes.Count; i++)
        {
            _phrases[i] = lexemes[i].Kind == LexemeKind.Sign ? null : lexicon.Match(forms, i, lexemes.Count);
            HasSenses |= _phrases[i] is not null || lexemes[i].Kind == LexemeKind.Digits;
        }
    }

    private readonly struct LexemeForms(string text, List<TimeLexeme> lexemes) : IForms
    {
        public ReadOnlySpan<char> Form(int index) => lexemes[index].Span.Slice(text);
    }

    public Document Document { get; }

    public int Count => _lexemes.Count;

    /// <summary>False when no lexeme can be part of a time expression.</summary>
    public bool HasSenses { get; }

    public TimeLexeme this[int position] => _lexemes[position];

    public ReadOnlySpan<char> Form(int position) =>
        position >= 0 && position < Count ? _lexemes[position].Span.Slice(Document.Text) : default;

    public bool Is(int position, ReadOnlySpan<char> form) => Form(position).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The position after a form, or the position itself when another stands there.</summary>
    public int Skip(int position, ReadOnlySpan<char> form) => Is(position, form) ? position + 1 : position;

    public int SkipHyphen(int position) => IsHyphen(position) ? position + 1 : position;

    public bool IsHyphen(int position) => Form(position) is ['-' or '‐' or '‑' or '–'];

    public bool IsDash(int position) => IsHyphen(position) || Form(position) is "—";

    /// <summary>The sense of a kind that the longest phrase at a position has.</summary>
    public bool Has(int position, TimeWord word, out TimeSense sense, out int next)
    {
        if (position >= 0 && position < Count && _phrases[position] is { } phrase)
        {
            foreach (var s in phrase.Senses)
            {
                if (s.Word == word)
                {
                    (sense, next) = (s, phrase.End);
                    return true;
                }
            }
        }

        (sense, next) = (null!, position);
        return false;
    }

    /// <summary>True when any phrase of the lexicon starts at a position.</summary>
    public bool HasPhrase(int position) => _phrases[position] is not null;

    public bool Has(int position, TimeWord word) => Has(position, word, out _, out _);

    /// <summary>Digits with this many characters, with the value in a range.</summary>
    public bool Digits(int position, int fewest, int most, int low, int high, out int value)
    {
        value = -1;
        if (position < 0 || position >= Count || _lexemes[position] is not { Kind: LexemeKind.Digits } lexeme
            || lexeme.Span.Length < fewest || lexeme.Span.Length > most || lexeme.Number < low || lexeme.Number > high)
        {
            return false;
        }

        value = lexeme.Number;
        return true;
    }

    /// <summary>True when no space lies between the lexeme at a position and the one before it.</summary>
    public bool IsGlued(int position) =>
        position > 0 && position < Count && _lexemes[position - 1].Span.End == _lexemes[position].Span.Start;

    public Token TokenAt(int position) => Document[_lexemes[position].Token];

    /// <summary>The tokens from one position up to, not including, another.</summary>
    public TokenSpan Tokens(int start, int end) => new(_lexemes[start].Token, _lexemes[end - 1].Token + 1);
}
