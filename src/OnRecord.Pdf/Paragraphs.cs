using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace OnRecord.Pdf;

/// <summary>Joins the lines of blocks to paragraphs: a line that is set in, or that follows a short last line, starts one;
/// a paragraph that a column or a page cuts goes on in the next block.</summary>
internal static class Paragraphs
{
    /// <summary>Shares of a line's height and of a block's width.</summary>
    private const double Indent = 0.6;
    private const double ShortLine = 0.85;

    public static List<string> Of(IEnumerable<TextBlock> blocks)
    {
        var groups = new List<(List<string> Lines, double Height)>();
        foreach (var block in blocks)
        {
            AddBlock(block, groups);
        }

        var hyphens = new Hyphens(groups.SelectMany(group => group.Lines));
        return [.. groups.Select(group => hyphens.Join(group.Lines)).Where(text => text.Length > 0)];
    }

    private static void AddBlock(TextBlock block, List<(List<string> Lines, double Height)> groups)
    {
        var lines = block.TextLines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var (text, height) = (lines[i].Text.Trim(), HeightOf(lines[i]));
            var goesOn = i > 0 ? !StartsParagraph(block, lines, i) : groups.Count > 0 && IsCut(groups[^1], text, height);
            if (goesOn)
            {
                groups[^1].Lines.Add(text);
            }
            else
            {
                groups.Add(([text], height));
            }
        }
    }

    private static bool StartsParagraph(TextBlock block, List<TextLine> lines, int i)
    {
        var (line, last) = (lines[i].BoundingBox, lines[i - 1].BoundingBox);
        var (height, width) = (HeightOf(lines[i]), block.BoundingBox.Width);
        var isSetIn = line.Left - block.BoundingBox.Left > height * Indent && last.Left - block.BoundingBox.Left < height * Indent;
        var isAfterShort = last.Right - block.BoundingBox.Left < width * ShortLine && EndsSentence(lines[i - 1].Text);
        var isOtherSize = Math.Abs(height - HeightOf(lines[i - 1])) > 0.2 * height;
        return isSetIn || isAfterShort || isOtherSize;
    }

    private static bool IsCut((List<string> Lines, double Height) last, string text, double height) =>
        !EndsSentence(last.Lines[^1]) && char.IsLower(text[0]) && Math.Abs(last.Height - height) <= 0.2 * height;

    private static bool EndsSentence(string line) => line.TrimEnd() is { Length: > 0 } text && ".!?:”\"’)".Contains(text[^1]);

    private static double HeightOf(TextLine line) => line.Words.Max(word => word.Letters.Max(letter => letter.PointSize)) is var size and > 0 ? size : line.BoundingBox.Height;
}
