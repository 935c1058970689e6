using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Chooses the element that holds the report.</summary>
internal static class MainContent
{
    /// <summary>A child with this share of its parent's prose stands for the parent.</summary>
    private const double DescentShare = 0.8;

    /// <summary>An element called the body must hold this share of the densest element's prose.</summary>
    private const double HintShare = 0.35;

    /// <summary>Of elements called the body, the innermost with this share of the largest wins.</summary>
    private const double InnermostShare = 0.85;

    public static PageElement Find(PageElement root)
    {
        var core = Descend(root);
        return Hinted(root, core) ?? core;
    }

    private static PageElement Descend(PageElement root)
    {
        var node = root;
        while (Largest(node) is { } child && child.Prose >= node.Prose * DescentShare && child.Prose > 0 && child.IsBlock && child.Tag is not ("p" or "li" or "blockquote"))
        {
            node = child;
        }

        return node;
    }

    private static PageElement? Largest(PageElement node)
    {
        PageElement? largest = null;
        foreach (var child in node.Children)
        {
            if (child is PageElement { IsPruned: false } element && (largest is null || element.Prose > largest.Prose))
            {
                largest = element;
            }
        }

        return largest;
    }

    private static PageElement? Hinted(PageElement root, PageElement core)
    {
        var hinted = new List<PageElement>();
        Collect(root, core.Prose * HintShare, hinted);
        if (hinted.Count == 0)
        {
            return null;
        }

        var most = hinted.Max(e => e.Prose);
        return hinted.Last(e => e.Prose >= most * InnermostShare);
    }

    private static void Collect(PageElement element, double least, List<PageElement> hinted)
    {
        if (element.IsPruned || element.Prose < least || element.Prose <= 0)
        {
            return;
        }

        if (element.Tag is not ("body" or "p") && (element.Has(PageRoles.Body) || element.Tag is "article" or "main"))
        {
            hinted.Add(element);
        }

        foreach (var child in element.Children)
        {
            if (child is PageElement inner)
            {
                Collect(inner, least, hinted);
            }
        }
    }
}
