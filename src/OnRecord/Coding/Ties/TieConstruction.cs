namespace OnRecord.Coding.Ties;

/// <summary>Syntactic constructions that state a tie; see <c>data/rules/ties.tsv</c>.</summary>
internal enum TieConstruction
{
    Noun,
    Adjective,
    Participle,
    Compound,
    Prefix,
    Verb,
}
