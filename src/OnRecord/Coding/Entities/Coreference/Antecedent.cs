namespace OnRecord.Coding.Entities.Coreference;

/// <summary>A candidate antecedent. <see cref="Cluster"/> is null for a noun phrase that is no actor, and for the choice
/// of none at all; choosing such a candidate leaves the pronoun unresolved.</summary>
internal sealed record Antecedent(ActorCluster? Cluster, Mention? Mention, IReadOnlyList<AntecedentFeature> Features);
