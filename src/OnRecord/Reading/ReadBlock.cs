using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>A block before the text of the article is put together.</summary>
/// <param name="Credit">A span within <paramref name="Text"/>.</param>
/// <param name="Published">The time of the entry of a live blog that holds it.</param>
internal sealed record ReadBlock(BlockKind Kind, string Text, TextSpan? Credit = null, Publication? Published = null);
