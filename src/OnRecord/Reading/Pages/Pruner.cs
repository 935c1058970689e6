using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Marks what is beside the report: navigation, related stories, share bars, comments, hidden parts. An
/// element that holds a good part of the page's running text is kept, whatever it is called.</summary>
internal static class Pruner
{
    /// <summary>The share of the page's prose that an element called furniture may hold and still be pruned.</summary>
    private const double FurnitureShare = 0.3;

    public static void Apply(PageElement root)
    {
        ProseMeasure.Apply(root);
        var total = Math.Max(root.Prose, 1);
        Visit(root, total, false);
        ProseMeasure.Apply(root);
    }

    private static void Visit(PageElement element, double total, bool inBody)
    {
        inBody |= element.Has(PageRoles.Body);
        foreach (var node in element.Children)
        {
            if (node is not PageElement child)
            {
                continue;
            }

            if (IsBeside(child) && child.Prose <= total * FurnitureShare && child.Tag is not ("body" or "html"))
            {
                child.IsPruned = true;
            }
            else
            {
                Visit(child, total, inBody);
            }
        }
    }

    private static bool IsBeside(PageElement element) =>
        PageTags.IsAside(element.Tag) || element.IsHidden || HasAsideRole(element)
        || (element.Has(PageRoles.Furniture) && !element.Has(PageRoles.Body) && !IsHeadlineHolder(element));

    private static bool IsHeadlineHolder(PageElement element) => element.Has(PageRoles.Headline) && PageTags.IsHeading(element.Tag);

    private static bool HasAsideRole(PageElement element) => element.Source.GetAttribute("role") is
        "navigation" or "complementary" or "dialog" or "alertdialog" or "banner" or "contentinfo" or "search" or "menu" or "toolbar" or "alert" or "tablist";
}
