using OnRecord.Coding.Entities;

namespace OnRecord.Coding.Events;

/// <summary>An event as one word of a sentence gives it, before the sentence's events are chosen.</summary>
internal sealed record EventReading
{
    /// <summary>The word that governs the reading in the sentence: the operator of a composed one.</summary>
    public required int Head { get; init; }

    public required IReadOnlyList<int> Anchor { get; init; }

    public required string Type { get; init; }

    public string? Mode { get; init; }

    /// <summary>Null to take the code of type and mode.</summary>
    public string? Cameo { get; init; }

    public IReadOnlyList<Mention> Actors { get; init; } = [];

    public IReadOnlyList<Mention> Recipients { get; init; } = [];

    public required string Explanation { get; init; }

    /// <summary>The operator that made the type, or null.</summary>
    public string? Operator { get; init; }

    /// <summary>The event in the complement of the operator.</summary>
    public EventReading? Inner { get; init; }

    /// <summary>How narrow the frame was; narrow frames beat operators.</summary>
    public int Weight { get; init; }
}
