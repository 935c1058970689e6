using OnRecord.Records;

namespace OnRecord.Store.Networks;

public enum EdgeKind
{
    Tie,
    Event,
}

/// <summary>An actor in a network.</summary>
/// <param name="Key">Its id across reports.</param>
public sealed record Node(string Key, string Name, ActorKind Kind, string? Country);

/// <summary>What reports tell between two actors, all of one type together.</summary>
/// <param name="Type">Type of the tie as in the record, or PLOVER event type.</param>
/// <param name="Score">Mean of the events' scores, from -10 to +10; null for ties.</param>
/// <param name="Count">Distinct ties or events of distinct texts.</param>
/// <param name="Texts">Distinct texts that tell of them.</param>
/// <param name="First">First day; null when no report has one.</param>
public sealed record FoundEdge(Node From, Node To, EdgeKind Kind, string Type, double? Score, long Count, long Texts, string? First, string? Last);

/// <summary>What one actor did to another on a day, by PLOVER's quadrants.</summary>
/// <param name="Counts">Events of quadrants 1 to 4, in their order.</param>
/// <param name="Sum">Of the events' scores, each from -10 to +10.</param>
/// <param name="Texts">Distinct texts that tell of them.</param>
public sealed record FoundDyad(string Day, Node From, Node To, IReadOnlyList<int> Counts, double Sum, long Texts)
{
    public int Events => Counts.Sum();

    public double Mean => Sum / Events;
}
