namespace OnRecord.Store.Actors;

/// <summary>What is told of an actor first.</summary>
/// <param name="IsAll">All reports that speak of the actor were looked at.</param>
internal sealed record FirstAspects(IReadOnlyList<CountedAspect> Aspects, bool IsAll);
