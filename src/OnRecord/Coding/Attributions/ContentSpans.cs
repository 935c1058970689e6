using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Turns tokens of an extraction into spans of text, one for each paragraph; quotation marks join the content
/// that holds the first or last word they enclose, unless the cue stands between the same marks.</summary>
internal static class ContentSpans
{
    public static List<TextSpan> Of(AttributionContext context, Extraction extraction)
    {
        var (tokens, hole) = (extraction.Content.Tokens, extraction.Content.Hole);
        var spans = new List<TextSpan>();
        if (hole.IsEmpty)
        {
            AddParagraphs(context, extraction.Cue, tokens, spans);
            return spans;
        }

        AddParagraphs(context, extraction.Cue, new TokenSpan(tokens.Start, LastWord(context, tokens.Start, hole.Start)), spans);
        AddParagraphs(context, extraction.Cue, new TokenSpan(FirstWord(context, hole.End, tokens.End), tokens.End), spans);
        return spans;
    }

    private static void AddParagraphs(AttributionContext context, int cue, TokenSpan tokens, List<TextSpan> spans)
    {
        var start = tokens.Start;
        var document = context.Document;
        while (start < tokens.End)
        {
            var end = start;
            var block = document.SentenceOf(start).Block;
            while (end < tokens.End && document.SentenceOf(end).Block == block)
            {
                end = Math.Min(tokens.End, document.SentenceOf(end).Tokens.End);
            }

            var first = FirstWord(context, start, end);
            spans.Add(Widen(context, cue, new TokenSpan(first, LastWord(context, first, end))));
            start = end;
        }
    }

    private static int LastWord(AttributionContext context, int start, int end)
    {
        while (end > start + 1 && !context.IsWord(end - 1))
        {
            end--;
        }

        return end;
    }

    private static int FirstWord(AttributionContext context, int start, int end)
    {
        while (start < end - 1 && !context.IsWord(start))
        {
            start++;
        }

        return start;
    }

    private static TextSpan Widen(AttributionContext context, int cue, TokenSpan tokens)
    {
        var span = context.Document.TextOf(tokens);
        var (first, last, around) = (context.QuotationOf[tokens.Start], context.QuotationOf[tokens.End - 1], context.QuotationAround(cue));
        var start = first >= 0 && first != around && IsBlank(context, context.Quotations[first].Inner.Start, span.Start)
            ? context.Quotations[first].Outer.Start
            : span.Start;
        var end = last >= 0 && last != around && IsBlank(context, span.End, context.Quotations[last].Inner.End)
            ? context.Quotations[last].Outer.End
            : span.End;
        return new TextSpan(start, end);
    }

    /// <summary>True when no letter or digit stands between two near positions.</summary>
    private static bool IsBlank(AttributionContext context, int from, int to)
    {
        if (from > to || to - from > 12)
        {
            return false;
        }

        foreach (var c in context.Document.Text.AsSpan(from, to - from))
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
