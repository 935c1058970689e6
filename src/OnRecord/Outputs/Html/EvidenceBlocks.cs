using OnRecord.Reading;

namespace OnRecord.Outputs.Html;

/// <summary>The blocks of a report, each divided where marks begin and end.</summary>
internal static class EvidenceBlocks
{
    /// <param name="marks">In order of start.</param>
    public static IEnumerable<(Block Block, IEnumerable<Segment> Segments)> Of(Article article, IReadOnlyList<Mark> marks)
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

            yield return (block, Segments.Of(block.Span, [.. waiting]));
        }
    }
}
