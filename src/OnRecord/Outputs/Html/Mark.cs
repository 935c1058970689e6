using OnRecord.Text;

namespace OnRecord.Outputs.Html;

/// <summary>A stretch of the report's text that is evidence of something.</summary>
/// <param name="Class">CSS classes for what it is evidence of, divided by blanks.</param>
/// <param name="Target">Element id of the item or actor that it is evidence of.</param>
/// <param name="Tip">What a reader sees when pointing at it.</param>
/// <param name="Rank">Where marks overlap the words lead to the mark of the highest rank.</param>
/// <param name="Anchor">Element id of the place itself, so that items can lead to it; null for none.</param>
internal sealed record Mark(TextSpan Span, string Class, string Target, string Tip, int Rank, string? Anchor = null);

/// <summary>A stretch of text over which the marks do not change.</summary>
internal readonly record struct Segment(TextSpan Span, IReadOnlyList<Mark> Marks);
