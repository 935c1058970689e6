using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Marks lists of other stories: an element with several headlines that are links and little text under each.</summary>
internal static class StoryLists
{
    private const int FewestHeadlines = 3;
    private const int ShortestHeadline = 20;
    private const double LinkedHeadline = 0.75;

    /// <summary>Reviews and listicles link their headings too, but say more under each. 330 and 600 score alike on the 346
    /// development pages.</summary>
    private const double MostProseEach = 330;

    /// <summary>A list with a larger share of the page's prose may be the report.</summary>
    private const double MostShare = 0.6;

    public static void Prune(PageElement root)
    {
        var headlines = new Dictionary<PageElement, int>();
        foreach (var block in ProseMeasure.Apply(root))
        {
            if (block.Kind != BlockKind.Heading || block.LinkShare < LinkedHeadline || block.Text.Length < ShortestHeadline)
            {
                continue;
            }

            for (var element = block.Owner; element is not null; element = element.Parent)
            {
                headlines[element] = headlines.GetValueOrDefault(element) + 1;
            }
        }

        Visit(root, headlines, Math.Max(root.Prose, 1) * MostShare);
    }

    private static void Visit(PageElement element, Dictionary<PageElement, int> headlines, double mostProse)
    {
        foreach (var node in element.Children)
        {
            if (node is not PageElement { IsPruned: false } child || headlines.GetValueOrDefault(child) < FewestHeadlines)
            {
                continue;
            }

            var isList = child.Prose <= headlines[child] * MostProseEach && child.Prose <= mostProse
                && !child.HoldsHeadline && !child.Has(PageRoles.Body);
            child.IsPruned = isList;
            if (!isList)
            {
                Visit(child, headlines, mostProse);
            }
        }
    }
}
