using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Finds what a page sets out rather than tells: turns of a transcript ("NAME: text") where several paragraphs
/// begin so, and signed quotations ("text" — Name) that fill a paragraph. Their cue is the mark.</summary>
internal sealed class TurnReader(AttributionContext context)
{
    private const int LongestName = 8;

    /// <summary>A name with what describes it after a comma.</summary>
    private const int LongestSignature = 16;
    private const int FewestTurns = 3;
    private const int FewestWords = 3;
    private readonly Document _document = context.Document;

    /// <summary>In text order.</summary>
    public List<Extraction> Find()
    {
        var (turns, signatures) = (new List<Extraction>(), new List<Extraction>());
        var sentences = _document.Sentences;
        for (var first = 0; first < sentences.Length;)
        {
            var last = first;
            while (last + 1 < sentences.Length && sentences[last + 1].Block == sentences[first].Block)
            {
                last++;
            }

            var block = new TokenSpan(sentences[first].Tokens.Start, sentences[last].Tokens.End);
            Add(Turn(block), turns);
            Add(Signature(block), signatures);
            first = last + 1;
        }

        return turns.Count >= FewestTurns ? [.. turns.Concat(signatures).OrderBy(t => t.Cue)] : signatures;
    }

    private static void Add(Extraction? found, List<Extraction> list)
    {
        if (found is not null)
        {
            list.Add(found);
        }
    }

    private Extraction? Turn(TokenSpan block)
    {
        var start = SkipMarks(block.Start, block.End);
        var colon = start;
        while (colon < Math.Min(block.End, start + LongestName) && !_document.FormIs(colon, ":"))
        {
            colon++;
        }

        return colon > start && colon < block.End && _document.FormIs(colon, ":") && IsName(start, colon)
            ? Make(colon, new TokenSpan(start, colon), new TokenSpan(colon + 1, block.End)) is { } turn ? turn with { IsVerbatim = true } : null
            : null;
    }

    private Extraction? Signature(TokenSpan block)
    {
        var start = SkipMarks(block.Start, block.End);
        if (start >= block.End || start == block.Start || context.QuotationOf[start] < 0)
        {
            return null;
        }

        var quotation = context.QuotationTokens[context.QuotationOf[start]];
        var dash = quotation.End;
        while (dash < block.End && dash <= quotation.End + 1 && !IsDash(dash))
        {
            dash++;
        }

        var end = block.End;
        while (end > dash && !context.IsWord(end - 1))
        {
            end--;
        }

        var comma = dash + 1;
        while (comma < end && !_document.FormIs(comma, ","))
        {
            comma++;
        }

        return dash < block.End && IsDash(dash) && end - dash - 1 <= LongestSignature && comma - dash - 1 <= LongestName && IsName(dash + 1, comma)
            ? Make(dash, new TokenSpan(dash + 1, end), new TokenSpan(start, quotation.End))
            : null;
    }

    private Extraction? Make(int cue, TokenSpan source, TokenSpan content)
    {
        var (start, end) = (content.Start, content.End);
        while (start < end && !context.IsWord(start))
        {
            start++;
        }

        while (end > start && !context.IsWord(end - 1))
        {
            end--;
        }

        if (end - start < FewestWords)
        {
            return null;
        }

        var run = new ContentCandidate(new TokenSpan(start, end), default, 0, 0);
        return new Extraction(cue, new TokenSpan(cue, cue + 1), new SourceCandidate(source, HeadOf(source), -1), run, 1);
    }

    private int HeadOf(TokenSpan tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (context.IsWord(i) && !tokens.Contains(_document[i].Head))
            {
                return i;
            }
        }

        return tokens.Start;
    }

    private int SkipMarks(int from, int to)
    {
        while (from < to && !context.IsWord(from))
        {
            from++;
        }

        return from;
    }

    private bool IsDash(int token) => _document.Form(token) is "-" or "--" or "–" or "—" or "―" or "‒";

    /// <summary>Every word begins with a capital, but for short ones inside ("de", "of").</summary>
    private bool IsName(int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if (context.IsWord(i))
            {
                var form = _document.Form(i);
                words++;
                if (!char.IsUpper(form[0]) && (words == 1 || form.Length > 3))
                {
                    return false;
                }
            }
        }

        return words > 0;
    }
}
