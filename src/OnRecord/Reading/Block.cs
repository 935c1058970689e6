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

    /// <summary>The summary under a headline, by the desk and not by the reporter.</summary>
    Deck,

    /// <summary>The note that says what a report had wrong or has gained since.</summary>
    Correction,

    /// <summary>The line above an entry of a live blog that gives its time.</summary>
    EntryTime,
}

/// <summary>One block of a report's text. Sentences never cross blocks. <see cref="Credit"/> is the picture credit
/// inside a caption ("Reuters"), a span within <see cref="Span"/>.</summary>
public sealed record Block(BlockKind Kind, TextSpan Span, TextSpan? Credit = null)
{
    /// <summary>The dateline that opens the block ("LIMA, May 5 (Reuters) - "), with the dash and the blank after it; no
    /// sentence of the report crosses its end. Null when there is none.</summary>
    public TextSpan? Dateline { get; init; }

    /// <summary>When the entry of a live blog that holds the block was posted; null elsewhere, and where the page gives no day.</summary>
    public Publication? Published { get; init; }

    /// <summary>A paragraph with its dateline, if its words start with one.</summary>
    internal static Block Paragraph(ReadOnlySpan<char> words, TextSpan span)
    {
        var dateline = Reading.Dateline.LengthIn(words);
        return new Block(BlockKind.Paragraph, span) { Dateline = dateline == 0 ? null : new TextSpan(span.Start, span.Start + dateline) };
    }
}
