using OnRecord.Text;

namespace OnRecord.Outputs.Html;

/// <summary>Splits text where marks begin and end, so that overlapping marks need no overlapping elements.</summary>
internal static class Segments
{
    /// <param name="marks">In order of start. Marks that reach out of <paramref name="span"/> are cut to it.</param>
    /// <returns>Segments that cover the span without gap or overlap, in order; marks of a segment in order of rank,
    /// highest first.</returns>
    public static IEnumerable<Segment> Of(TextSpan span, IReadOnlyList<Mark> marks)
    {
        var open = new List<Mark>();
        var next = 0;
        var position = span.Start;
        while (position < span.End)
        {
            open.RemoveAll(mark => mark.Span.End <= position);
            for (; next < marks.Count && marks[next].Span.Start <= position; next++)
            {
                if (marks[next].Span.End > position)
                {
                    open.Add(marks[next]);
                }
            }

            var end = next < marks.Count ? Math.Min(span.End, marks[next].Span.Start) : span.End;
            foreach (var mark in open)
            {
                end = Math.Min(end, mark.Span.End);
            }

            yield return new Segment(new TextSpan(position, end), [.. open.OrderByDescending(mark => mark.Rank).ThenBy(mark => mark.Span.Length)]);
            position = end;
        }
    }
}
