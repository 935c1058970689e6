using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>Where a token stands to the cue, the parse, the sentence and the quotation around it.</summary>
internal sealed class ContentPlaces(AttributionContext context, ContentFrame frame)
{
    private readonly Document _document = context.Document;

    /// <summary>The code of a token, or 1 beyond the ends of the document.</summary>
    public static uint At(uint[] codes, int token) => (uint)token < (uint)codes.Length ? codes[token] : 1u;

    /// <summary>The highest token whose subtree has this edge, below any that holds the cue.</summary>
    public int Top(int edge, int[] edges)
    {
        var at = edge;
        for (var head = _document[at].Head; head >= 0 && edges[head] == edge && head != frame.Cue; head = _document[at].Head)
        {
            at = head;
        }

        return at;
    }

    public uint RelationToCue(int token)
    {
        var head = _document[token].Head;
        return head == frame.Cue ? 1u : _document[frame.Cue].Head == token ? 2u : head >= 0 && head == _document[frame.Cue].Head ? 3u : head < 0 ? 4u : 0;
    }

    public uint AfterTop(int end)
    {
        if (end >= _document.Count)
        {
            return 0;
        }

        var top = Top(end, context.Left);
        return FeatureCode.Mix(0, context.Relation[top], RelationToCue(top));
    }

    /// <summary>0 outside quotations, 1 at the edge of one, 2 inside, 3 inside that of the cue.</summary>
    public uint QuotationEdge(int token, bool isStart)
    {
        var quotation = context.QuotationOf[token];
        if (quotation < 0)
        {
            return 0;
        }

        var tokens = context.QuotationTokens[quotation];
        var isEdge = isStart ? token <= tokens.Start + 1 && !HasWord(tokens.Start, token) : !HasWord(token + 1, tokens.End);
        return isEdge ? 1u : quotation == context.QuotationOf[frame.Cue] ? 3u : 2u;
    }

    public bool HasWord(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 4); i++)
        {
            if (context.IsWord(i))
            {
                return true;
            }
        }

        return to - from > 4;
    }

    public uint IsQuoted(int token) =>
        (uint)token < (uint)_document.Count && context.QuotationOf[token] >= 0 ? 1u : 0;

    public uint SentenceOffset(int token) =>
        (uint)Math.Clamp(_document.SentenceIndexOf(token) - _document.SentenceIndexOf(frame.Cue) + 4, 0, 8);

    public bool IsLastWord(int end)
    {
        var sentence = _document.SentenceOf(end - 1).Tokens;
        return !HasWord(end, sentence.End);
    }

    /// <summary>Tokens with a letter or digit in [from, to); counts at most 40 tokens far.</summary>
    public int Words(int from, int to)
    {
        var words = 0;
        for (var i = from; i < Math.Min(to, from + 40); i++)
        {
            words += context.IsWord(i) ? 1 : 0;
        }

        return words;
    }
}
