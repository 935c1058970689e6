using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>A word as the tokenizer cuts it, before any analysis.</summary>
/// <param name="Span">Where the word stands in the text; words never overlap and never hold white space.</param>
/// <param name="ContinuesToken">True when it belongs to the same multiword token as the word before it: of "don't",
/// "n't" but not "do".</param>
public readonly record struct RawWord(TextSpan Span, bool ContinuesToken);
