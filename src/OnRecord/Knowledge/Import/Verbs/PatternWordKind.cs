namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>What a word of a pattern does for its grammar.</summary>
internal enum PatternWordKind
{
    Content,
    Preposition,
    Particle,
    Dropped,

    /// <summary>An auxiliary, a negation, a conjunction or a verb above that of the pattern.</summary>
    Above,
}
