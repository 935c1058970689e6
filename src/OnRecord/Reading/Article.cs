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

    /// <summary>BCP 47; null when not known.</summary>
    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>What was noticed while reading (repeated headline dropped, encoding guessed …), for the reader.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Takes <paramref name="text"/> as it is, unchanged: each non-blank line is a paragraph block.</summary>
    public static Article FromText(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<Block>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            var line = text.AsSpan(start, end - start);
            var trimmedStart = start + (line.Length - line.TrimStart().Length);
            var trimmedEnd = start + line.TrimEnd().Length;
            if (trimmedEnd > trimmedStart)
            {
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(trimmedStart, trimmedEnd)));
            }

            start = end + 1;
        }

        return new Article(id, text, blocks);
    }
}
