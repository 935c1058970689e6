namespace OnRecord.Interchange;

/// <summary>What an import took.</summary>
/// <param name="Lines">Records of the format that were read.</param>
/// <param name="Taken">Those that were taken, at least in part.</param>
/// <param name="Reports">Reports that were new.</param>
/// <param name="Known">Reports that were there already.</param>
/// <param name="NotTaken">What was not taken, by place, and why.</param>
public sealed record ImportSummary(long Lines, long Taken, long Reports, long Known, IReadOnlyList<string> NotTaken);
