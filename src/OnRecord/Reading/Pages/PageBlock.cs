namespace OnRecord.Reading.Pages;

/// <summary>One run of text between block boundaries of a page.</summary>
/// <param name="Owner">The innermost block element around it.</param>
/// <param name="LinkLength">Characters inside links, white space not counted.</param>
internal sealed record PageBlock(BlockKind Kind, string Text, int LinkLength, PageElement Owner)
{
    /// <summary>All its words are in links.</summary>
    public bool IsWholeLink
    {
        get
        {
            var letters = 0;
            foreach (var c in Text)
            {
                letters += char.IsWhiteSpace(c) ? 0 : 1;
            }

            return LinkLength >= letters;
        }
    }

    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
