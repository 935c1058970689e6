using OnRecord.Reading.Metadata;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Tells paywalled, error and consent-only pages from short reports. A page with much text is a report whatever it says. The bounds
/// follow the 346 development pages, none of which shows less than 60 words: with them exactly those are called paywalled whose
/// gold text breaks off.</summary>
internal sealed class PageStatusReader(PhraseTable phrases)
{
    /// <summary>Texts with more characters are reports, and not the start of one.</summary>
    private const int LongestStart = 2500;

    private const int LongestMessage = 900;

    /// <summary>A start that nothing but the page's own word calls paywalled.</summary>
    private const int LongestTeaser = 1200;

    private const int LongestOffer = 300;

    /// <summary>How many different phrases make a page of consent.</summary>
    private const int FewestConsent = 3;

    /// <summary>The words that JSON-LD counts over those shown.</summary>
    private const double HiddenWords = 2;

    /// <param name="page">All blocks of the page.</param>
    /// <param name="body">The blocks of the report.</param>
    public PageStatus Of(List<PageBlock> page, IReadOnlyList<ReadBlock> body, PageMetadata metadata)
    {
        var length = body.Where(b => b.Kind is not (BlockKind.Caption or BlockKind.Deck)).Sum(b => b.Text.Length);
        if (length > LongestStart)
        {
            return PageStatus.Full;
        }

        var isArticle = metadata.IsArticle && (metadata.Authors.Count > 0 || metadata.Published is not null);
        if (length <= LongestMessage && !isArticle && IsError(metadata.Title, body))
        {
            return PageStatus.Error;
        }

        var counts = Counts(page);
        if (length <= LongestMessage && counts[2] >= FewestConsent && !HasReport(body))
        {
            return PageStatus.Consent;
        }

        return IsPaywalled(counts[0], length, body, metadata) ? PageStatus.Paywalled : PageStatus.Full;
    }

    private bool IsError(string? title, IReadOnlyList<ReadBlock> body)
    {
        var inTitle = phrases.CountsOf(title ?? "")[1];
        var inBody = body.Sum(b => phrases.CountsOf(b.Text)[1]);
        return (inTitle > 0 && (title!.Length < 60 || inBody > 0)) || (inBody > 0 && body.Count(b => Prose.IsParagraph(b.Text)) <= 2) || inBody > 2;
    }

    /// <summary>A paragraph without any word on consent.</summary>
    private bool HasReport(IReadOnlyList<ReadBlock> body) =>
        body.Any(b => b.Kind == BlockKind.Paragraph && Prose.IsParagraph(b.Text) && phrases.CountsOf(b.Text)[2] == 0);

    private int[] Counts(List<PageBlock> page)
    {
        var text = new System.Text.StringBuilder();
        foreach (var block in page)
        {
            text.Append(block.Text.AsSpan(0, Math.Min(block.Text.Length, LongestMessage))).Append(" . ");
        }

        return phrases.CountsOf(text.ToString());
    }

    /// <summary>Takes the offers of a paywall out of the text.</summary>
    public void RemoveOffers(List<ReadBlock> body) => body.RemoveAll(IsOffer);

    private bool IsOffer(ReadBlock block) => block.Text.Length <= LongestOffer && phrases.CountsOf(block.Text)[0] > 0;

    private bool IsPaywalled(int offers, int length, IReadOnlyList<ReadBlock> body, PageMetadata metadata)
    {
        var last = body.LastOrDefault(b => b.Kind == BlockKind.Paragraph && !IsOffer(b))?.Text ?? "";
        var breaksOff = last.EndsWith('…') || last.EndsWith("...", StringComparison.Ordinal) || !Prose.EndsSentence(last);
        var words = body.Sum(b => b.Text.AsSpan().Count(' ') + 1);
        var isCut = breaksOff || (metadata.WordCount is { } count && count > words * HiddenWords);
        return metadata.IsFree switch
        {
            false => isCut || (offers > 1 && length <= LongestTeaser),
            true => false,
            null => (offers > 0 && isCut) || (offers > 2 && length <= LongestTeaser / 2),
        };
    }
}
