using OnRecord.Records;

namespace OnRecord.Store.Actors;

/// <summary>An actor across reports, as a list names it.</summary>
/// <param name="Names">All that reports call it, the longest first.</param>
/// <param name="Last">Day of the newest report that speaks of it; null when none has a date.</param>
/// <param name="Texts">Distinct texts among those that were looked at that speak of it; null where none were.</param>
public sealed record ListedActor(string Key, string Name, IReadOnlyList<string> Names, ActorKind Kind, string? Country, string? Wikidata, string? Last, long? Texts);
