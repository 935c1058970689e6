using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace OnRecord.Pdf;

/// <summary>Orders the blocks of a page as people read them: what stands across the page divides it into bands from top to
/// bottom; in a band, columns from left to right.</summary>
internal static class ReadingOrder
{
    /// <summary>Boxes that overlap by less than this many points do not touch: boxes of letters are a little too large.</summary>
    private const double Tolerance = 2;

    private const int MostBlocks = 2000;
    private const int Deepest = 40;

    public static List<TextBlock> Of(List<TextBlock> blocks)
    {
        var ordered = new List<TextBlock>(blocks.Count);
        Add(blocks, ordered, blocks.Count > MostBlocks ? Deepest : 0);
        return ordered;
    }

    private static void Add(List<TextBlock> blocks, List<TextBlock> ordered, int depth)
    {
        if (blocks.Count <= 1 || depth >= Deepest)
        {
            ordered.AddRange(blocks.OrderByDescending(b => b.BoundingBox.Top).ThenBy(b => b.BoundingBox.Left));
            return;
        }

        var columns = Columns(blocks);
        var parts = columns.Count > 1 ? columns : Bands(blocks);
        if (parts.Count == 1)
        {
            depth = Deepest;
        }

        foreach (var part in parts)
        {
            Add(part, ordered, depth + 1);
        }
    }

    private static List<List<TextBlock>> Columns(List<TextBlock> blocks) => Split(blocks, b => b.Left, b => b.Right);

    // Rows between which the page is white, and of these, rows that have columns in common put together again: paragraphs of
    // neighbouring columns may end at the same height.
    private static List<List<TextBlock>> Bands(List<TextBlock> blocks)
    {
        var rows = Split(blocks, b => -b.Top, b => -b.Bottom);
        var bands = new List<List<TextBlock>>();
        foreach (var row in rows)
        {
            if (bands.Count > 0 && Columns(bands[^1]).Count > 1 && Columns([.. bands[^1], .. row]).Count > 1)
            {
                bands[^1].AddRange(row);
            }
            else
            {
                bands.Add(row);
            }
        }

        return bands;
    }

    /// <summary>Cuts at every place that no block covers.</summary>
    private static List<List<TextBlock>> Split(List<TextBlock> blocks, Func<PdfRectangle, double> start, Func<PdfRectangle, double> end)
    {
        var parts = new List<List<TextBlock>>();
        var reach = double.NegativeInfinity;
        foreach (var block in blocks.OrderBy(b => start(b.BoundingBox)))
        {
            if (start(block.BoundingBox) > reach - Tolerance)
            {
                parts.Add([]);
            }

            parts[^1].Add(block);
            reach = Math.Max(reach, end(block.BoundingBox));
        }

        return parts;
    }
}
