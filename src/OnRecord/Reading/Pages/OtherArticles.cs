namespace OnRecord.Reading.Pages;

/// <summary>Where one <c>article</c> element holds the headline and text, the others beside it are other articles.</summary>
internal static class OtherArticles
{
    /// <summary>Running text that makes an article with the headline the report.</summary>
    private const double LeastProse = 250;

    /// <summary>An article with more text of its own than so many times the report's may be the report after all.</summary>
    private const double MostTimes = 1.5;

    public static void Prune(PageElement root)
    {
        if (Report(root) is not { } report)
        {
            return;
        }

        ProseMeasure.Apply(root);
        if (report.Prose >= LeastProse)
        {
            Visit(root, report);
        }
    }

    private static PageElement? Report(PageElement element)
    {
        foreach (var node in element.Children)
        {
            if (node is PageElement { HoldsHeadline: true, IsPruned: false } child)
            {
                return Report(child) ?? (child.Tag == "article" ? child : null);
            }
        }

        return null;
    }

    /// <summary>The prose of articles inside the element, which is no part of its own.</summary>
    private static double Visit(PageElement element, PageElement report)
    {
        var inside = 0.0;
        foreach (var node in element.Children)
        {
            if (node is not PageElement { IsPruned: false } child || ReferenceEquals(child, report))
            {
                continue;
            }

            var inner = Visit(child, report);
            if (child.Tag == "article" && !child.HoldsHeadline)
            {
                child.IsPruned = child.Prose - inner <= report.Prose * MostTimes;
                inner = child.Prose;
            }

            inside += inner;
        }

        return inside;
    }
}
