using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Outputs.Html;

/// <summary>The blocks of a report, each divided where marks begin and end.</summary>
internal static class EvidenceBlocks
{
    /// <param name="marks">In order of start.</param>
    public static IEnumerable<(Block Block, IEnumerable<Segment> Segments)> Of(Article article, IReadOnlyList<Mark> marks) => Of(article, marks, new TextSpan(0, article.Text.Length));

    /// <summary>Blocks that lie in a stretch of the text, or as far as they do.</summary>
    public static IEnumerable<(Block Block, IEnumerable<Segment> Segments)> Of(Article article, IReadOnlyList<Mark> marks, TextSpan window)
    {
        var next = 0;
        var waiting = new List<Mark>();
        foreach (var block in article.Blocks)
        {
            waiting.RemoveAll(mark => mark.Span.End <= block.Span.Start);
            for (; next < marks.Count && marks[next].Span.Start < block.Span.End; next++)
            {
                waiting.Add(marks[next]);
            }

            var (start, end) = (Math.Max(block.Span.Start, window.Start), Math.Min(block.Span.End, window.End));
            if (start < end)
            {
                yield return (block, Segments.Of(new TextSpan(start, end), [.. waiting]));
            }
        }
    }
}
