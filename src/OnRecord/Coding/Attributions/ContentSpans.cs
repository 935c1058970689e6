using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Turns tokens of an extraction into spans of text; quotation marks join the content whose first or last
/// word they enclose.</summary>
internal static class ContentSpans
{
    public static List<TextSpan> Of(AttributionContext context, Extraction extraction)
    {
        var (tokens, hole) = (extraction.Content.Tokens, extraction.Content.Hole);
        return hole.IsEmpty
            ? [Widen(context, tokens)]
            : [Widen(context, new TokenSpan(tokens.Start, LastWord(context, tokens.Start, hole.Start))), Widen(context, new TokenSpan(FirstWord(context, hole.End, tokens.End), tokens.End))];
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

    private static TextSpan Widen(AttributionContext context, TokenSpan tokens)
    {
        var span = context.Document.TextOf(tokens);
        var (first, last) = (context.QuotationOf[tokens.Start], context.QuotationOf[tokens.End - 1]);
        var start = first >= 0 && IsBlank(context, context.Quotations[first].Inner.Start, span.Start)
            ? context.Quotations[first].Outer.Start
            : span.Start;
        var end = last >= 0 && IsBlank(context, span.End, context.Quotations[last].Inner.End)
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
