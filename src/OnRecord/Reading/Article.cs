using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>A report as read: metadata, blocks in reading order, and the text they lie in. Immutable; the text never
/// changes once read, and every span of every later stage points into it.</summary>
public sealed class Article
{
    /// <exception cref="ArgumentException">A block lies outside the text, or blocks overlap or are out of order.</exception>
    public Article(string id, string text, IReadOnlyList<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        var position = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Start < position || block.Span.End > text.Length)
            {
                throw new ArgumentException($"block {block.Kind} {block.Span} is out of order or outside the text of {text.Length} units", nameof(blocks));
            }

            position = block.Span.End;
        }

        Id = id;
        Text = text;
        Blocks = blocks;
    }

    public string Id { get; }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public Publication? Published { get; init; }

    /// <summary>The last change that the page states; null when it states none after publication.</summary>
    public Publication? Modified { get; init; }

    /// <summary>BCP 47; null when not known.</summary>
    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Whether the page showed the report; <see cref="PageStatus.Full"/> for texts that are no pages.</summary>
    public PageStatus Status { get; init; }

    /// <summary>What was noticed while reading (repeated headline dropped, encoding guessed …), for the reader.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same article with a language and one more note.</summary>
    internal Article Noted(string language, string note) => new(Id, Text, Blocks)
    {
        Outlet = Outlet,
        Title = Title,
        Authors = Authors,
        Published = Published,
        Modified = Modified,
        Language = language,
        Url = Url,
        Status = Status,
        Notes = [.. Notes, note],
    };

    /// <summary>Takes <paramref name="text"/> as it is, unchanged: each non-blank line is a paragraph block. A line that
    /// begins in lower case right after a line without a final mark goes on with that line's paragraph, as in
    /// hard-wrapped text.</summary>
    public static Article FromText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        var isAfterLine = false;
        foreach (var range in Lines(text))
        {
            var line = text.AsSpan(range.Start, range.Length);
            var start = range.Start + (line.Length - line.TrimStart().Length);
            var end = range.Start + line.TrimEnd().Length;
            if (end <= start)
            {
                isAfterLine = false;
                continue;
            }

            if (isAfterLine && char.IsLower(text[start]) && !FinalMarks.Contains(text[blocks[^1].Span.End - 1]))
            {
                blocks[^1] = blocks[^1] with { Span = new TextSpan(blocks[^1].Span.Start, end) };
            }
            else
            {
                blocks.Add(Block.Paragraph(text.AsSpan(start, end - start), new TextSpan(start, end)));
            }

            isAfterLine = true;
        }

        return new Article(id, text, blocks);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            yield return new TextSpan(start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static ReadOnlySpan<char> FinalMarks => ".!?…:;\"”’)]";
}
