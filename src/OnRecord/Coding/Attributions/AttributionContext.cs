using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>A document with what every attribution model asks of its tokens: codes of lemma, tags and relation, the
/// quotation each lies in, the cue classes it may have. Built in one pass.</summary>
internal sealed class AttributionContext
{
    private const int ShortestSpeech = 20;
    private const int NearSentences = 40;
    private readonly bool[] _isWord;
    private readonly int[] _unquoted;
    private readonly CueLexicon _cues;

    public AttributionContext(Document document, CueLexicon cues)
    {
        Document = document;
        _cues = cues;
        var count = document.Count;
        Lemma = new uint[count];
        Xpos = new uint[count];
        Relation = new uint[count];
        CueClasses = new int[count];
        QuotationOf = new int[count];
        _isWord = new bool[count];
        Left = new int[count];
        Right = new int[count];
        Blocks = ReadBlocks(document);
        Quotations = Speech(document.Text, QuotationReader.Read(document.Text, Blocks));
        QuotationTokens = [.. Quotations.Select(q => document.TokensIn(q.Inner))];
        for (var i = 0; i < count; i++)
        {
            Lemma[i] = FeatureCode.Of(document[i].Lemma);
            Xpos[i] = FeatureCode.Of(document[i].Xpos);
            Relation[i] = FeatureCode.Of(document[i].Deprel);
            CueClasses[i] = cues.ClassesAt(document, i);
            QuotationOf[i] = -1;
            _isWord[i] = HasLetterOrDigit(document.Form(i));
        }

        MarkQuotations();
        MarkSubtrees();
        _unquoted = CountUnquoted();
    }

    public Document Document { get; }

    public uint[] Lemma { get; }

    public uint[] Xpos { get; }

    public uint[] Relation { get; }

    /// <summary>One bit per cue class.</summary>
    public int[] CueClasses { get; }

    /// <summary>Quotations that lie in no other, in text order: double ones; in a text without any, single ones long
    /// enough to be speech or ending with a stop.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Tokens between the marks of each quotation.</summary>
    public IReadOnlyList<TokenSpan> QuotationTokens { get; }

    /// <summary>Number of the quotation that a token lies in, or -1.</summary>
    public int[] QuotationOf { get; }

    /// <summary>Number of the quotation that a cue stands in, or -1 when it stands in none or only after a mark that is never
    /// closed.</summary>
    public int QuotationAround(int cue)
    {
        var number = QuotationOf[cue];
        var isStray = number >= 0 && !Quotations[number].IsClosed
            && !(number + 1 < Quotations.Count && Quotations[number + 1].IsContinuation);
        return isStray ? -1 : number;
    }

    /// <summary>First token of each token's subtree.</summary>
    public int[] Left { get; }

    /// <summary>Last token of each token's subtree, inclusive.</summary>
    public int[] Right { get; }

    public IReadOnlyList<TextSpan> Blocks { get; }

    /// <summary>True for tokens with a letter or digit.</summary>
    public bool IsWord(int token) => _isWord[token];

    /// <summary>True when every word from one token to before another stands between quotation marks; true of none.</summary>
    public bool IsQuoted(int from, int to) => to <= from || _unquoted[to] == _unquoted[from];

    /// <summary>True for verbs whose object is whom they tell ("told the paper that …").</summary>
    public bool IsTelling(int token)
    {
        foreach (var entry in _cues.EntriesAt(Document, token))
        {
            if (entry.Frame == "obj-that")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The tokens of the paragraph that a token stands in; looks at most <see cref="NearSentences"/> sentences
    /// either way.</summary>
    public TokenSpan BlockAround(int token)
    {
        var sentences = Document.Sentences;
        var index = Document.SentenceIndexOf(token);
        var (first, last) = (index, index);
        while (first > 0 && index - first < NearSentences && sentences[first - 1].Block == sentences[index].Block)
        {
            first--;
        }

        while (last + 1 < sentences.Length && last - index < NearSentences && sentences[last + 1].Block == sentences[index].Block)
        {
            last++;
        }

        return new TokenSpan(sentences[first].Tokens.Start, sentences[last].Tokens.End);
    }

    /// <summary>Number of the first quotation that starts after a token; the count when none does. Logarithmic.</summary>
    public int FirstQuotationAfter(int token)
    {
        var (low, high) = (0, QuotationTokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (QuotationTokens[middle].Start <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static List<Quotation> Speech(string text, List<Quotation> quotations)
    {
        var speech = quotations.FindAll(q => !q.IsSingle && q.Depth == 0);
        return speech.Count > 0 ? speech : quotations.FindAll(q => q.Depth == 0 && (q.Inner.Length >= ShortestSpeech || EndsSentence(text, q)));
    }

    private static bool EndsSentence(string text, Quotation quotation) => text[quotation.Inner.End - 1] is '.' or ',' or '!' or '?' or '…';

    private static bool HasLetterOrDigit(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static List<TextSpan> ReadBlocks(Document document)
    {
        var blocks = new List<TextSpan>();
        var last = -1;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Tokens.IsEmpty)
            {
                continue;
            }

            var span = document.TextOf(sentence.Tokens);
            if (sentence.Block == last)
            {
                blocks[^1] = blocks[^1].Union(span);
            }
            else
            {
                blocks.Add(span);
                last = sentence.Block;
            }
        }

        return blocks;
    }

    private void MarkQuotations()
    {
        for (var q = 0; q < QuotationTokens.Count; q++)
        {
            QuotationOf.AsSpan(QuotationTokens[q].Start, QuotationTokens[q].Length).Fill(q);
        }
    }

    /// <summary>For each token how many words before it stand outside quotation marks.</summary>
    private int[] CountUnquoted()
    {
        var counts = new int[Document.Count + 1];
        for (var i = 0; i < Document.Count; i++)
        {
            counts[i + 1] = counts[i] + (_isWord[i] && QuotationOf[i] < 0 ? 1 : 0);
        }

        return counts;
    }

    /// <summary>Bottom up; tokens on a cycle of heads keep themselves alone.</summary>
    private void MarkSubtrees()
    {
        for (var i = 0; i < Document.Count; i++)
        {
            (Left[i], Right[i]) = (i, i);
        }

        var order = TopDown();
        for (var k = order.Length - 1; k >= 0; k--)
        {
            var (token, head) = (order[k], Document[order[k]].Head);
            if (head >= 0)
            {
                Left[head] = Math.Min(Left[head], Left[token]);
                Right[head] = Math.Max(Right[head], Right[token]);
            }
        }
    }

    private int[] TopDown()
    {
        var order = new int[Document.Count];
        var filled = 0;
        for (var i = 0; i < Document.Count; i++)
        {
            if (Document[i].Head < 0)
            {
                order[filled++] = i;
            }
        }

        for (var next = 0; next < filled; next++)
        {
            foreach (var child in Document.Children(order[next]))
            {
                order[filled++] = child;
            }
        }

        return order[..filled];
    }
}
