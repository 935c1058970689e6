namespace OnRecord.Store.Facets;

/// <summary>A value that items of an answer have.</summary>
/// <param name="Value">As a filter takes it; of an actor, its id.</param>
/// <param name="Words">As people say it.</param>
/// <param name="Texts">Distinct texts, copies counted once.</param>
/// <param name="Sources">Different ultimate sources of the events of these texts, as in <see cref="Tellings.JointEvent.Sources"/>: the least that there are.</param>
public sealed record FacetValue(string Value, string Words, long Texts, long Sources);
