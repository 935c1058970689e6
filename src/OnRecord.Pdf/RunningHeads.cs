using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace OnRecord.Pdf;

/// <summary>Leaves out what stands at the head or the foot of several pages, and lines that only count pages.</summary>
internal static class RunningHeads
{
    private const int Longest = 120;

    public static IEnumerable<TextBlock> Without(IReadOnlyList<List<TextBlock>> pages)
    {
        var pagesOf = pages.SelectMany((blocks, page) => blocks.Select(b => (Key: KeyOf(b), Page: page))).Distinct()
            .GroupBy(item => item.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return pages.SelectMany(blocks => blocks.Where((b, i) => !(IsAtEdge(b, blocks) && IsRunning(b, pagesOf, pages.Count))));
    }

    private static bool IsRunning(TextBlock block, Dictionary<string, int> pagesOf, int pages)
    {
        var key = KeyOf(block);
        return block.Text.Length <= Longest && ((pages > 2 && pagesOf[key] * 2 > pages) || (pages > 1 && pagesOf[key] == pages) || key is "#" or "- # -" or "– # –" or "page #" or "page # of #" or "# of #" or "#/#");
    }

    private static bool IsAtEdge(TextBlock block, List<TextBlock> blocks)
    {
        var (above, below) = (0, 0);
        foreach (var other in blocks)
        {
            above += other.BoundingBox.Bottom > block.BoundingBox.Top ? 1 : 0;
            below += other.BoundingBox.Top < block.BoundingBox.Bottom ? 1 : 0;
        }

        return above <= 2 || below <= 2;
    }

    // Numbers differ from page to page.
    private static string KeyOf(TextBlock block)
    {
        var key = new System.Text.StringBuilder();
        foreach (var c in block.Text.Length > Longest ? block.Text.AsSpan(0, Longest) : block.Text)
        {
            if (!char.IsAsciiDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (key.Length == 0 || key[^1] != '#')
            {
                key.Append('#');
            }
        }

        return key.ToString().Trim();
    }
}
