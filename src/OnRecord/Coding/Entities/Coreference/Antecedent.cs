namespace OnRecord.Coding.Entities.Coreference;

/// <summary>A candidate antecedent. <see cref="Cluster"/> is null for a noun phrase that is no actor, and for the choice
/// of none at all, whose head is -1; choosing such a candidate leaves the pronoun unresolved.</summary>
internal sealed record Antecedent(ActorCluster? Cluster, int Head, IReadOnlyList<AntecedentFeature> Features);
