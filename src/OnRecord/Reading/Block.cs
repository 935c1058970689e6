using OnRecord.Text;

namespace OnRecord.Reading;

public enum BlockKind
{
    Headline,
    Heading,
    Paragraph,
    Caption,
    ListItem,
    Quotation,
}

/// <summary>One block of a report's text. Sentences never cross blocks. <see cref="Credit"/> is the picture credit
/// inside a caption ("Reuters"), a span within <see cref="Span"/>.</summary>
public sealed record Block(BlockKind Kind, TextSpan Span, TextSpan? Credit = null);
