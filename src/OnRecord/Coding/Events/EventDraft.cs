using OnRecord.Coding.Attributions;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events.Counting;
using OnRecord.Coding.Times;
using OnRecord.Records;

namespace OnRecord.Coding.Events;

/// <summary>An event while it is being coded.</summary>
internal sealed class EventDraft
{
    /// <summary>Anchor tokens in order; the first is the head (the verb, or the noun of an event noun).</summary>
    public List<int> Anchor { get; init; } = [];

    public required string Type { get; set; }

    public string? Mode { get; set; }

    public required string Cameo { get; set; }

    public List<string> Contexts { get; } = [];

    public List<ParticipantDraft> Actors { get; } = [];

    public List<ParticipantDraft> Recipients { get; } = [];

    public Mention? Place { get; set; }

    public TimeExpression? Time { get; set; }

    public Polarity Polarity { get; set; }

    public Certainty Certainty { get; set; }

    public Status Status { get; set; }

    public AttributionDraft? Attribution { get; set; }

    public List<CountDraft> Counts { get; } = [];

    public double Confidence { get; set; } = 1;

    /// <summary>What confidence rests on.</summary>
    public List<string> Features { get; } = [];

    /// <summary>How narrow the frame was.</summary>
    public int Weight { get; init; }

    /// <summary>Which words or which rule gave the status, for explanations.</summary>
    public string StatusRule { get; set; } = "";

    /// <summary>Which frame and rule made the event, for explanations.</summary>
    public string? Frame { get; init; }

    /// <summary>The operator that made the type of an inner event (commit, plan, threaten …), or null.</summary>
    public string? Operator { get; init; }
}

/// <summary>An actor in an event, by the mention that names it there; the actor may be null for an unresolved mention.</summary>
internal sealed record ParticipantDraft(Mention Mention)
{
    public ActorDraft? Actor => Mention.Actor;
}
