using OnRecord.Reading.Metadata;
using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Finds what stands between the headline and the main content: the deck under the headline and the captions
/// of lead pictures.</summary>
internal sealed class HeadMatter(PageMetadata metadata)
{
    /// <summary>A headline further above the text than this belongs to something else.</summary>
    private const int FarthestHeadline = 40;

    private const int ShortestDeck = 25;
    private const int LongestDeck = 500;

    /// <summary>Words that a deck shares with the description in the metadata.</summary>
    private const double SameAsDescription = 0.6;

    /// <summary>Decks and captions in page order, from all blocks of the page, pruned ones too.</summary>
    public List<PageBlock> Find(List<PageBlock> page, PageElement main)
    {
        var first = page.FindIndex(b => b.Owner.IsWithin(main));
        var headline = HeadlineBefore(page, first);
        var found = new List<PageBlock>();
        for (var i = headline + 1; headline >= 0 && i < first; i++)
        {
            if (IsDeck(page[i]) || IsLeadCaption(page[i]))
            {
                found.Add(page[i]);
            }
        }

        return found;
    }

    private int HeadlineBefore(List<PageBlock> page, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - FarthestHeadline; i--)
        {
            if ((metadata.Heading ?? metadata.Title) is { } title && PlainReader.IsHeadlineAgain(page[i].Text, title))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsDeck(PageBlock block)
    {
        if (block.Text.Length is < ShortestDeck or > LongestDeck || block.LinkShare > 0.5 || block.Kind == BlockKind.Caption)
        {
            return false;
        }

        return (HasRole(block.Owner, PageRoles.Deck) && !HasRole(block.Owner, PageRoles.Byline | PageRoles.Date))
            || (metadata.Description is { } description && Titles.Likeness(block.Text, description) >= SameAsDescription);
    }

    private static bool IsLeadCaption(PageBlock block) => block.Kind == BlockKind.Caption && !IsPruned(block.Owner);

    private static bool IsPruned(PageElement element)
    {
        for (var e = element; e is not null; e = e.Parent)
        {
            if (e.IsPruned)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The role of the block's element or of the two around it.</summary>
    private static bool HasRole(PageElement element, PageRoles roles) =>
        element.Has(roles) || element.Parent?.Has(roles) == true || element.Parent?.Parent?.Has(roles) == true;
}
