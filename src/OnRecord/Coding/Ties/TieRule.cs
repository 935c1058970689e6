using OnRecord.Records;

namespace OnRecord.Coding.Ties;

/// <param name="Markers">Prepositions before the complement; "poss", "mod" and "obj" stand for a possessor, a noun
/// before the head and an object.</param>
/// <param name="IsReversed">True when the complement is the relation's subject ("rebels backed by X": X supports).</param>
internal sealed record TieRule(RelationType Relation, IReadOnlyList<string> Markers, bool IsReversed);
