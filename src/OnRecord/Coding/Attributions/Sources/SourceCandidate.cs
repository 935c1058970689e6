using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sources;

/// <summary>A noun phrase that may be the source of a cue; empty with head -1 for "no source is stated".</summary>
/// <param name="Cut">First token of the dependent of the head that was cut off at the right, or -1 for the whole phrase.</param>
internal readonly record struct SourceCandidate(TokenSpan Tokens, int Head, int Cut)
{
    public static SourceCandidate None => new(default, -1, -1);

    public bool IsNone => Head < 0;
}
