using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>A block before the text of the article is put together.</summary>
/// <param name="Credit">A span within <paramref name="Text"/>.</param>
internal sealed record ReadBlock(BlockKind Kind, string Text, TextSpan? Credit = null);
