namespace OnRecord.Reading.Pages;

/// <summary>One run of text between block boundaries of a page.</summary>
/// <param name="Owner">The innermost block element around it.</param>
/// <param name="LinkLength">Characters inside links.</param>
internal sealed record PageBlock(BlockKind Kind, string Text, int LinkLength, PageElement Owner)
{
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
