using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Finds the headline on the page and marks the elements around it.</summary>
internal static class HeadlineMark
{
    private const int ShortestLead = 80;
    private const double MostLinks = 0.5;

    /// <summary>The element of the headline: the first first-level heading that reads like the title, or else the first
    /// heading that does; null when none does. Elements around it get <see cref="PageElement.HoldsHeadline"/>.</summary>
    /// <param name="page">All blocks of the page, in order.</param>
    public static PageElement? Apply(List<PageBlock> page, string? title)
    {
        if (title is null)
        {
            return null;
        }

        PageElement? found = null;
        foreach (var block in page)
        {
            var isFirstLevel = block.Owner.Tag == "h1";
            if ((found is null || isFirstLevel) && (isFirstLevel || IsHeading(block)) && PlainReader.IsHeadlineAgain(block.Text, title))
            {
                found = block.Owner;
                if (isFirstLevel)
                {
                    break;
                }
            }
        }

        for (var element = found; element is not null; element = element.Parent)
        {
            element.HoldsHeadline = true;
        }

        return found;
    }

    /// <summary>The first paragraph after the headline that has not been pruned.</summary>
    public static PageElement? Lead(PageElement root, PageElement? headline)
    {
        if (headline is null)
        {
            return null;
        }

        var isAfter = false;
        foreach (var block in BlockFlow.Of(root))
        {
            isAfter |= ReferenceEquals(block.Owner, headline);
            if (isAfter && block.Text.Length >= ShortestLead && block.LinkShare < MostLinks
                && block.Kind is BlockKind.Paragraph or BlockKind.Quotation && !block.Owner.Has(PageRoles.Deck))
            {
                return block.Owner;
            }
        }

        return null;
    }

    private static bool IsHeading(PageBlock block) =>
        block.LinkShare < MostLinks && (block.Kind == BlockKind.Heading || block.Owner.Has(PageRoles.Headline));
}
