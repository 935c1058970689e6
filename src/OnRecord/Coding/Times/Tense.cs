namespace OnRecord.Coding.Times;

/// <summary>The side of publication on which the clause around an expression lies.</summary>
internal enum Tense
{
    /// <summary>No verb says.</summary>
    None,
    Past,
    Present,
    Future,
}
