using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>A run of words with a label.</summary>
/// <param name="Id">Within one text.</param>
internal sealed record AnnotatedSpan(string Id, string Label, TextSpan Span);

/// <summary>A tie between two spans of one text.</summary>
internal sealed record AnnotatedTie(string From, string To, string Type);

/// <summary>A text with its labels, as annotation tools have it. Spans are UTF-16 units of the text.</summary>
/// <param name="Report">Id of the report; null where the tool lost it.</param>
internal sealed record AnnotatedText(string? Report, string Text, IReadOnlyList<AnnotatedSpan> Spans, IReadOnlyList<AnnotatedTie> Ties);
