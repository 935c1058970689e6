using System.Text;
using OnRecord.Text;

namespace OnRecord.Language.Conllu;

/// <summary>Lays sentences into one text and numbers their words through the document.</summary>
internal sealed class ConlluDocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<TokenSpan> _multiwords = [];
    private readonly Dictionary<int, string> _forms = [];
    private int _block;
    private bool _spaceAfter = true;

    public Document Build() => new(_text.ToString(), [.. _tokens], [.. _sentences], _forms, _multiwords);

    public void Add(ConlluSentence sentence)
    {
        OpenSentence(sentence);
        var (start, first) = (_text.Length, _tokens.Count);
        var surfaces = ConlluSurface.Of(sentence);
        if (sentence.Text is { } text && ConlluSurface.Align(surfaces, text) is { } spans)
        {
            _text.Append(text);
        }
        else
        {
            spans = Lay(surfaces);
            start = 0;
        }

        for (var i = 0; i < surfaces.Count; i++)
        {
            AddWords(surfaces[i], new TextSpan(start + spans[i].Start, start + spans[i].End), first);
        }

        _spaceAfter = surfaces.Count == 0 || surfaces[^1].Row.SpaceAfter;
        _sentences.Add(new Sentence(new TokenSpan(first, _tokens.Count), _block));
    }

    private void OpenSentence(ConlluSentence sentence)
    {
        if (_sentences.Count == 0)
        {
            return;
        }

        if (sentence.OpensParagraph)
        {
            _block++;
            _text.Append('\n');
        }
        else if (_spaceAfter)
        {
            _text.Append(' ');
        }
    }

    private TextSpan[] Lay(List<ConlluSurface> surfaces)
    {
        var spans = new TextSpan[surfaces.Count];
        for (var i = 0; i < surfaces.Count; i++)
        {
            var start = _text.Length;
            _text.Append(surfaces[i].Row.Form);
            spans[i] = new TextSpan(start, _text.Length);
            if (i + 1 < surfaces.Count && surfaces[i].Row.SpaceAfter)
            {
                _text.Append(' ');
            }
        }

        return spans;
    }

    private void AddWords(ConlluSurface surface, TextSpan span, int sentenceStart)
    {
        if (surface.Words.Count > 1)
        {
            _multiwords.Add(new TokenSpan(_tokens.Count, _tokens.Count + surface.Words.Count));
        }

        var divides = surface.Divides;
        var start = span.Start;
        foreach (var word in surface.Words)
        {
            var wordSpan = divides ? new TextSpan(start, start + word.Form.Length) : span;
            if (!divides)
            {
                _forms.Add(_tokens.Count, word.Form);
            }

            _tokens.Add(ToToken(word, wordSpan, sentenceStart));
            start = wordSpan.End;
        }
    }

    private static Token ToToken(ConlluRow word, TextSpan span, int sentenceStart) => new(
        span,
        word.Lemma,
        Enum.TryParse<Upos>(word.Upos, out var upos) && Enum.IsDefined(upos) ? upos : Upos.X,
        word.Xpos,
        word.Feats,
        word.Head > 0 ? sentenceStart + word.Head - 1 : -1,
        word.Deprel,
        EntityTags.Parse(ConlluMisc.Get(word.Misc, "NER")));
}
