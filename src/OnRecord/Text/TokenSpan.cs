namespace OnRecord.Text;

/// <summary>
/// A half-open range <c>[Start, End)</c> of tokens in a document; a type of its own so that it cannot be mistaken
/// for a <see cref="TextSpan"/>. Only a document converts between the two. The default value is empty at zero.
/// </summary>
public readonly record struct TokenSpan
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TokenSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    /// <summary>The first token after the span.</summary>
    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Contains(TokenSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TokenSpan other) => Start < other.End && other.Start < End;

    public override string ToString() => $"tokens [{Start}, {End})";
}
