using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace OnRecord.Pdf;

/// <summary>Joins the lines of blocks to paragraphs: a line that is set in, or that follows a short last line, starts one;
/// a paragraph that a column or a page cuts goes on in the next block.</summary>
internal static class Paragraphs
{
    /// <summary>Shares of the type size, of a block's width, and of the type size.</summary>
    private const double Indent = 0.6;
    private const double ShortLine = 0.85;
    private const double OtherSize = 0.2;

    public static List<string> Of(IEnumerable<TextBlock> blocks)
    {
        var groups = new List<(List<string> Lines, double Size)>();
        foreach (var block in blocks)
        {
            AddBlock(block, groups);
        }

        var hyphens = new Hyphens(groups.SelectMany(group => group.Lines));
        return [.. groups.Select(group => hyphens.Join(group.Lines)).Where(text => text.Length > 0)];
    }

    private static void AddBlock(TextBlock block, List<(List<string> Lines, double Size)> groups)
    {
        var rows = Row.Of(block);
        for (var i = 0; i < rows.Count; i++)
        {
            var goesOn = i > 0 ? !StartsParagraph(block, rows[i - 1], rows[i]) : groups.Count > 0 && IsCut(groups[^1], rows[i]);
            if (goesOn)
            {
                groups[^1].Lines.Add(rows[i].Text);
            }
            else
            {
                groups.Add(([rows[i].Text], rows[i].Size));
            }
        }
    }

    private static bool StartsParagraph(TextBlock block, Row last, Row row)
    {
        var left = block.BoundingBox.Left;
        var isSetIn = row.Left - left > row.Size * Indent && last.Left - left < row.Size * Indent;
        var isAfterShort = last.Right - left < block.BoundingBox.Width * ShortLine && EndsSentence(last.Text);
        return isSetIn || isAfterShort || IsOtherSize(row.Size, last.Size);
    }

    private static bool IsCut((List<string> Lines, double Size) last, Row row) =>
        !EndsSentence(last.Lines[^1]) && char.IsLower(row.Text[0]) && !IsOtherSize(row.Size, last.Size);

    private static bool IsOtherSize(double size, double other) => Math.Abs(size - other) > OtherSize * size;

    private static bool EndsSentence(string line) => line.Length > 0 && ".!?:”\"’)".Contains(line[^1]);
}
