using System.Collections.Concurrent;
using OnRecord.Language.Neural;
using OnRecord.Language.Tokenizing;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Language;

/// <summary>Text → document: sentences, words, tags, lemmas, heads and named entities. Thread-safe; threads share the
/// model and take working memory from a pool.</summary>
public sealed class Analyzer
{
    private readonly LanguageModel _model;
    private readonly ConcurrentBag<Annotator> _annotators = [];
    private readonly KnownSentences _known = new();

    public Analyzer(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>Analyses every block of the article in order. Sentences never cross blocks.</summary>
    public Document Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var raw = new List<RawWord>(article.Text.Length / 5);
        var ends = new List<int>();
        var sentences = new List<Sentence>();
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            var (start, known) = (raw.Count, ends.Count);
            foreach (var piece in Pieces(article.Text, article.Blocks[block]))
            {
                _model.Tokenizer.Tokenize(article.Text, piece, raw, ends);
            }

            foreach (var end in ends.Skip(known))
            {
                sentences.Add(new Sentence(new TokenSpan(start, end), block));
                start = end;
            }
        }

        var words = new WordTable(article.Text);
        words.Spans.AddRange(raw.Select(word => word.Span));
        return Annotate(words, sentences, Multiwords(raw));
    }

    /// <summary>A dateline and a picture credit are no part of the sentences beside them.</summary>
    private static IEnumerable<TextSpan> Pieces(string text, Block block)
    {
        var (start, end) = (block.Span.Start, block.Span.End);
        if (block.Dateline is { } dateline)
        {
            yield return dateline;
            start = dateline.End;
        }

        if (block.Credit is { } credit)
        {
            var cut = credit.Start;
            while (cut > start && (text[cut - 1] is '(' or '[' || char.IsWhiteSpace(text[cut - 1])))
            {
                cut--;
            }

            if (cut > start)
            {
                yield return new TextSpan(start, cut);
            }

            start = cut;
        }

        if (end > start)
        {
            yield return new TextSpan(start, end);
        }
    }

    /// <summary>Analyses each non-blank line of a text as a paragraph.</summary>
    public Document Analyze(string text) => Analyze(Article.FromText("text", text));

    /// <summary>Tags and parses the sentences and words of a document anew, keeping them as they are.</summary>
    public Document Analyze(Document given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var words = new WordTable(given.Text);
        for (var i = 0; i < given.Count; i++)
        {
            var form = given.Form(i);
            words.Spans.Add(given[i].Span);
            if (!form.SequenceEqual(given[i].Span.Slice(given.Text)))
            {
                words.Forms[i] = form.ToString();
            }
        }

        return Annotate(words, given.Sentences.ToArray(), given.Multiwords);
    }

    private static List<TokenSpan> Multiwords(List<RawWord> raw)
    {
        var found = new List<TokenSpan>();
        for (var i = 1; i < raw.Count; i++)
        {
            if (!raw[i].ContinuesToken)
            {
                continue;
            }

            var first = i - 1;
            while (i + 1 < raw.Count && raw[i + 1].ContinuesToken)
            {
                i++;
            }

            found.Add(new TokenSpan(first, i + 1));
        }

        return found;
    }

    /// <summary>Reads a sentence as if words in it were others: the tokens that come of it, numbered as in the document. The others lend
    /// their reading only; lemmas are those of the words that stand there, and names stay as they were found.</summary>
    internal Token[] Reread(Document document, Sentence sentence, IReadOnlyDictionary<int, string> standIns)
    {
        var (start, words) = (sentence.Tokens.Start, new WordTable(document.Text));
        for (var i = start; i < sentence.Tokens.End; i++)
        {
            words.Spans.Add(document[i].Span);
            if (standIns.TryGetValue(i, out var standIn))
            {
                words.Forms[i - start] = standIn;
            }
            else if (document.Form(i) is var form && !form.SequenceEqual(document[i].Span.Slice(document.Text)))
            {
                words.Forms[i - start] = form.ToString();
            }
        }

        var annotation = Labels(words, [new TokenSpan(0, words.Count)]);
        var tokens = new Token[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = TokenOf(annotation, i, document.Form(start + i), words.Spans[i]);
            tokens[i] = token with { Head = token.Head < 0 ? -1 : start + token.Head, Entity = document[start + i].Entity };
        }

        return tokens;
    }

    private Document Annotate(WordTable words, IReadOnlyList<Sentence> sentences, IReadOnlyList<TokenSpan> multiwords)
    {
        var annotation = Labels(words, [.. sentences.Select(sentence => sentence.Tokens)]);
        var tokens = new Token[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = TokenOf(annotation, i, words.Form(i), words.Spans[i]);
        }

        return new Document(words.Text, tokens, [.. sentences], words.Forms.Count > 0 ? words.Forms : null, multiwords);
    }

    private Annotation Labels(WordTable words, IReadOnlyList<TokenSpan> sentences)
    {
        if (!_annotators.TryTake(out var annotator))
        {
            annotator = new Annotator(_model.Network, _model.Vocabulary, _model.TagPairs, _model.Gazetteer, _known);
        }

        var annotation = annotator.Annotate(words, sentences);
        _annotators.Add(annotator);
        return annotation;
    }

    private Token TokenOf(Annotation annotation, int word, ReadOnlySpan<char> form, TextSpan span)
    {
        var upos = annotation.Upos[word];
        var xpos = _model.Vocabulary.Xpos[annotation.Xpos[word]];
        return new Token(
            span,
            _model.Lemmatizer.Lemma(form, upos, xpos),
            upos,
            xpos,
            _model.Feats.Feats(form, upos, xpos),
            annotation.Heads[word],
            _model.Vocabulary.Relations[annotation.Relations[word]],
            annotation.Entities[word]);
    }
}
