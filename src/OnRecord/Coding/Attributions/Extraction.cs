using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>An attribution as the models find it, in tokens.</summary>
/// <param name="Probability">That the cue attributes something, in [0, 1].</param>
internal sealed record Extraction(int Cue, TokenSpan CueSpan, SourceCandidate Source, ContentCandidate Content, float Probability)
{
    /// <summary>The attribution in whose content the cue stands.</summary>
    public Extraction? Within { get; set; }

    /// <summary>True for turns of a transcript, which give the speaker's own words without quotation marks.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>True where a source says too what stands before it ("…, as the port authority claimed"), which may be another's words.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>True when the token lies in the content, not in its hole.</summary>
    public bool Holds(int token) => Content.Tokens.Contains(token) && !Content.Hole.Contains(token);
}
