using OnRecord.Text;

namespace OnRecord.Language;

/// <summary>A sentence: its tokens and the index of the block of the article that it lies in.</summary>
public readonly record struct Sentence(TokenSpan Tokens, int Block);
