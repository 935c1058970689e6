using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>Tokens that may be the content of a cue: a run, less a hole where cue and source stand inside it. The hole
/// is empty for content that lies on one side of its cue.</summary>
/// <param name="Start">Number of the first token among the possible starts.</param>
/// <param name="End">Number of the end among the possible ends.</param>
internal readonly record struct ContentCandidate(TokenSpan Tokens, TokenSpan Hole, int Start, int End)
{
    public bool IsSplit => !Hole.IsEmpty;
}
