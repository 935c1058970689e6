using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace OnRecord.Pdf;

/// <summary>A line of print. The library divides a line with wide gaps into several and orders words by how near they lie;
/// here words of one height are one line, from left to right.</summary>
internal sealed record Row(string Text, double Left, double Right, double Size)
{
    /// <summary>Middles of words that are less than this share of the type size apart are of one line.</summary>
    private const double SameLine = 0.5;

    /// <summary>The rows of a block from top to bottom. Rows of turned text are lines as the library gives them.</summary>
    public static List<Row> Of(TextBlock block)
    {
        if (block.TextOrientation != TextOrientation.Horizontal)
        {
            return [.. block.TextLines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Of([.. line.Words]))];
        }

        var rows = new List<List<Word>>();
        var middle = double.PositiveInfinity;
        foreach (var word in block.TextLines.SelectMany(line => line.Words).Where(word => !string.IsNullOrWhiteSpace(word.Text)).OrderByDescending(MiddleOf))
        {
            if (rows.Count == 0 || middle - MiddleOf(word) > SameLine * SizeOf(word))
            {
                rows.Add([]);
                middle = MiddleOf(word);
            }

            rows[^1].Add(word);
        }

        return [.. rows.Select(row => Of([.. row.OrderBy(word => word.BoundingBox.Left)]))];
    }

    private static Row Of(List<Word> words) =>
        new(string.Join(' ', words.Select(word => word.Text)).Trim(), words.Min(word => word.BoundingBox.Left), words.Max(word => word.BoundingBox.Right), words.Max(SizeOf));

    // The baseline, raised by a third of the size: boxes of words depend on whether their letters rise or hang.
    private static double MiddleOf(Word word) => word.Letters[0].StartBaseLine.Y + (SizeOf(word) / 3);

    private static double SizeOf(Word word) => word.Letters.Max(letter => letter.PointSize) is var size and > 0 ? size : Math.Max(1, word.BoundingBox.Height);
}
