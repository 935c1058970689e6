using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Direct when at least nine tenths of the words of content stand between quotation marks, indirect when at
/// most one in twenty does, mixed otherwise. Marks around the cue as well are another speaker's and do not count.</summary>
internal static class QuoteKindReader
{
    private const double Direct = 0.9;
    private const double Indirect = 0.05;

    public static QuoteKind Read(AttributionContext context, Extraction extraction)
    {
        var (words, quoted) = (0, 0);
        var (tokens, around) = (extraction.Content.Tokens, context.QuotationAround(extraction.Cue));
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (extraction.Holds(i) && context.IsWord(i))
            {
                words++;
                quoted += context.QuotationOf[i] >= 0 && context.QuotationOf[i] != around ? 1 : 0;
            }
        }

        if (extraction.IsVerbatim)
        {
            return QuoteKind.Direct;
        }

        var share = words == 0 ? 0 : (double)quoted / words;
        return share >= Direct ? QuoteKind.Direct : share <= Indirect ? QuoteKind.Indirect : QuoteKind.Mixed;
    }
}
