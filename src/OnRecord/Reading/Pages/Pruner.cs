using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Marks what is beside the report: navigation, related stories, share bars, comments, hidden parts. Names are
/// not trusted blindly: elements of one name that together hold a good part of the page's running text are kept.</summary>
internal sealed class Pruner
{
    /// <summary>The share of the page's prose that all elements of one weakly telling name may hold and still be pruned.
    /// Swept over 0.25 and 0.4 on 346 development pages: body F1 .936 and .939 on the noisiest set, the same on the others.</summary>
    private const double FurnitureShare = 0.4;

    /// <summary>The same for names that hardly ever mean anything else (comments, related stories).</summary>
    private const double BesideShare = 0.85;

    /// <summary>When less prose than this is left, the strong names were wrong.</summary>
    private const double LeastLeft = 250;

    /// <summary>Paragraphs with more prose are not labels, whatever their class.</summary>
    private const double ShortParagraph = 150;

    private readonly Dictionary<(string Tag, string Name), double> _proseOfName = [];
    private readonly double _total;
    private readonly double _besideShare;

    private Pruner(PageElement root, double besideShare)
    {
        _total = Math.Max(root.Prose, 1);
        _besideShare = besideShare;
        Sum(root);
    }

    public static void Apply(PageElement root)
    {
        ProseMeasure.Apply(root);
        var before = root.Prose;
        new Pruner(root, BesideShare).Visit(root);
        OtherArticles.Prune(root);
        StoryLists.Prune(root);
        ProseMeasure.Apply(root);
        if (root.Prose >= LeastLeft || before < LeastLeft)
        {
            return;
        }

        Restore(root);
        ProseMeasure.Apply(root);
        new Pruner(root, FurnitureShare).Visit(root);
        ProseMeasure.Apply(root);
    }

    private void Visit(PageElement element)
    {
        for (var i = 0; i < element.Children.Count; i++)
        {
            if (element.Children[i] is not PageElement child)
            {
                continue;
            }

            if (Sentences.GoOnInto(element.Children, i) && !child.IsHidden && !child.Has(PageRoles.Beside))
            {
                Sentences.KeepWords(child);
            }
            else if (IsBeside(child))
            {
                child.IsPruned = true;
            }
            else
            {
                Visit(child);
            }
        }
    }

    private bool IsBeside(PageElement element)
    {
        if (element.HoldsHeadline || element.Has(PageRoles.Embed))
        {
            return false;
        }

        if (PageTags.IsAside(element.Tag) || element.IsHidden || element.Has(PageRoles.Beside) || HasAsideRole(element))
        {
            return element.Prose <= _total * _besideShare && !(element.Has(PageRoles.Body) && element.Prose > _total * FurnitureShare);
        }

        return element.Has(PageRoles.Furniture) && !element.Has(PageRoles.Body) && !PageTags.IsCell(element.Tag) && !(element.Tag == "p" && element.Prose > ShortParagraph)
            && _proseOfName[NameOf(element)] <= _total * FurnitureShare;
    }

    private static bool HasAsideRole(PageElement element) => element.Source.GetAttribute("role") is
        "navigation" or "complementary" or "dialog" or "alertdialog" or "banner" or "contentinfo" or "search" or "menu" or "toolbar" or "alert" or "tablist";

    private void Sum(PageElement element)
    {
        if (element.Has(PageRoles.Furniture))
        {
            var name = NameOf(element);
            _proseOfName[name] = _proseOfName.GetValueOrDefault(name) + Math.Max(element.Prose, 0);
        }

        foreach (var node in element.Children)
        {
            if (node is PageElement child)
            {
                Sum(child);
            }
        }
    }

    /// <summary>Elements of a list share their tag and first class.</summary>
    private static (string Tag, string Name) NameOf(PageElement element)
    {
        var name = element.Source.ClassName ?? element.Source.Id ?? "";
        var space = name.IndexOf(' ');
        return (element.Tag, space > 0 ? name[..space] : name);
    }

    private static void Restore(PageElement element)
    {
        element.IsPruned = false;
        foreach (var node in element.Children)
        {
            if (node is PageElement child)
            {
                Restore(child);
            }
        }
    }
}
