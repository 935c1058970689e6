using OnRecord.Text;

namespace OnRecord.Coding.Times;

internal enum LexemeKind
{
    Word,
    Digits,
    Sign,
}

/// <summary>A piece of a token: tokens are cut at hyphens, at signs, and between digits and letters, so that
/// "2014-17", "9am" and "mid-July" read alike however they were tokenised.</summary>
/// <param name="Number">Value of digits (at most nine of them), otherwise -1.</param>
internal readonly record struct TimeLexeme(int Token, TextSpan Span, LexemeKind Kind, int Number);
