namespace OnRecord.Interchange;

/// <summary>What an export wrote.</summary>
/// <param name="LeftOut">How many events the format has no place for, by status.</param>
public sealed record ExportSummary(long Reports, IReadOnlyList<ExportedFile> Files, IReadOnlyDictionary<string, long> LeftOut);

/// <summary>A file, or all files of a folder.</summary>
/// <param name="Name">Within the target; ends in a slash for a folder.</param>
/// <param name="Rows">Records of the format; a header is none.</param>
/// <param name="Sha256">In hexadecimal digits; of a folder, that of its lines in SHA256SUMS.</param>
public sealed record ExportedFile(string Name, long Files, long Rows, long Bytes, string Sha256);
