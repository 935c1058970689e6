using OnRecord.Knowledge.Ontology;
using OnRecord.Store.Queries;

namespace OnRecord.Store.Networks;

/// <summary>The edges of a network that most texts tell of, and how many there are in all.</summary>
/// <param name="Edges">The strongest first.</param>
/// <param name="AllEdges">Of the same filter and weight; edges between neighbours of an actor are not among them.</param>
public sealed record FoundNetwork(IReadOnlyList<FoundEdge> Edges, long AllEdges);

/// <summary>What one actor did to another on a day: all events of one type and mode, as they count for <see cref="FoundDyad"/>.</summary>
/// <param name="Quad">Null for a type that PLOVER does not have; it counts for no dyad.</param>
/// <param name="Score">From -10 to +10; null likewise.</param>
/// <param name="Texts">Distinct texts that tell of it.</param>
/// <param name="Told">One of its tellings.</param>
public sealed record FoundDeed(string Day, Node From, Node To, Quad? Quad, double? Score, long Texts, FoundEvent Told);
