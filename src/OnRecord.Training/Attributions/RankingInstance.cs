namespace OnRecord.Training.Attributions;

/// <summary>Candidates of which one is right. A candidate is a set of parts; a part is a set of features, given as
/// codes before the vocabulary is fixed and as rows afterwards.</summary>
/// <param name="Parts">Features of each part.</param>
/// <param name="Candidates">Part numbers of each candidate.</param>
/// <param name="Gold">The right candidate, or -1 for "none of them", which has the fixed score 0.</param>
/// <param name="HasNone">Whether "none of them" competes.</param>
internal sealed record RankingInstance(uint[][] Parts, int[][] Candidates, int Gold, bool HasNone);
