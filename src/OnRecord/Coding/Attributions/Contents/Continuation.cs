using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>A quotation that its paragraph leaves open goes on in the next one, which opens with a mark again.</summary>
internal static class Continuation
{
    /// <summary>The content with all paragraphs that continue the quotation it ends in.</summary>
    public static ContentCandidate Extend(AttributionContext context, ContentCandidate content)
    {
        var end = content.Tokens.End;
        var quotation = context.QuotationOf[end - 1];
        while (quotation >= 0 && quotation + 1 < context.Quotations.Count && EndsOpen(context, quotation, end)
            && context.Quotations[quotation + 1].IsContinuation && !context.QuotationTokens[quotation + 1].IsEmpty)
        {
            quotation++;
            end = LastWord(context, context.QuotationTokens[quotation]);
        }

        return end == content.Tokens.End ? content : content with { Tokens = new TokenSpan(content.Tokens.Start, end) };
    }

    private static bool EndsOpen(AttributionContext context, int quotation, int end) =>
        !context.Quotations[quotation].IsClosed && LastWord(context, context.QuotationTokens[quotation]) <= end;

    private static int LastWord(AttributionContext context, TokenSpan tokens)
    {
        var end = tokens.End;
        while (end > tokens.Start + 1 && !context.IsWord(end - 1))
        {
            end--;
        }

        return end;
    }
}
