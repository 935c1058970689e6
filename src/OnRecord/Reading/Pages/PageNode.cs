using AngleSharp.Dom;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

internal abstract class PageNode
{
    public PageElement? Parent { get; init; }
}

/// <summary>Text as the parser gives it, white space not yet collapsed.</summary>
internal sealed class PageText : PageNode
{
    public required string Text { get; init; }
}

/// <summary>An element of a page with what extraction needs to know of it. The measures cover everything below it that
/// has not been pruned.</summary>
internal sealed class PageElement : PageNode
{
    public required IElement Source { get; init; }

    public required string Tag { get; init; }

    public PageRoles Roles { get; init; }

    public bool IsBlock { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>A picture or a clip is in it.</summary>
    public bool HasPicture { get; set; }

    /// <summary>A caption that is marked as one is in it.</summary>
    public bool HasCaption { get; set; }

    /// <summary>The first <c>time</c> element, itself or in it; null when there is none.</summary>
    public PageElement? FirstTime { get; set; }

    /// <summary>Characters of text below it, white space not counted, pruned or not.</summary>
    public int Letters { get; set; }

    /// <summary>Left out, with all below it.</summary>
    public bool IsPruned { get; set; }

    public List<PageNode> Children { get; } = [];

    /// <summary>The headline is in it.</summary>
    public bool HoldsHeadline { get; set; }

    /// <summary>Characters of running text, links not counted.</summary>
    public double Prose { get; set; }

    /// <summary><see cref="Prose"/> less a cost for each label and link line.</summary>
    public double Density { get; set; }

    public int TextLength { get; set; }

    public int LinkLength { get; set; }

    public double LinkShare => TextLength == 0 ? 0 : (double)LinkLength / TextLength;

    public bool Has(PageRoles role) => (Roles & role) != 0;

    public bool IsWithin(PageElement ancestor)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            if (ReferenceEquals(element, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
