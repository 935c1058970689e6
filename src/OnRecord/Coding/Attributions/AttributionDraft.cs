using OnRecord.Coding.Entities;
using OnRecord.Coding.Times;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>An attribution while it is being coded; terms of PARC and PolNeAR.</summary>
internal sealed class AttributionDraft
{
    /// <summary>Empty when no source is stated (passive "it was reported").</summary>
    public List<TextSpan> Source { get; init; } = [];

    public List<TextSpan> Cue { get; init; } = [];

    public List<TextSpan> Content { get; init; } = [];

    /// <summary>Head token of the source, or -1.</summary>
    public int SourceHead { get; init; } = -1;

    /// <summary>Tokens of the source phrase; empty when no source is stated.</summary>
    public TokenSpan SourceTokens { get; init; }

    /// <summary>Head token of the cue, or -1 (a bare colon or quotation mark).</summary>
    public int CueHead { get; init; } = -1;

    public ActorDraft? Actor { get; set; }

    /// <summary>All actors that speak when several do ("ministers A and B said"); empty otherwise.</summary>
    public List<ActorDraft> Joint { get; } = [];

    public bool IsSourceUncertain { get; set; }

    public SourceKind SourceKind { get; set; }

    public Anonymity? Anonymity { get; set; }

    public QuoteKind Quote { get; set; }

    public CueClass CueClass { get; set; }

    public Stated? Medium { get; set; }

    public Stated? Audience { get; set; }

    /// <summary>Where it was said.</summary>
    public Mention? Place { get; set; }

    /// <summary>When it was said.</summary>
    public TimeExpression? Time { get; set; }

    public AttributionDraft? Within { get; set; }

    /// <summary>True when a position of the text lies in the content.</summary>
    public bool Holds(TextSpan span)
    {
        foreach (var part in Content)
        {
            if (part.Contains(span))
            {
                return true;
            }
        }

        return false;
    }
}
