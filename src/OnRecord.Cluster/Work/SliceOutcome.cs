using OnRecord.Records;
using OnRecord.Store.Adding;

namespace OnRecord.Cluster.Work;

/// <summary>What came of one report of a slice, or of what stands in the place of one.</summary>
public abstract record SliceOutcome;

/// <param name="InputHash">Of <see cref="InputHash"/>.</param>
public sealed record CodedReport(Record Record, byte[]? InputHash) : SliceOutcome;

/// <summary>A report that stood in the slice before.</summary>
/// <param name="Key">Its id; null when the input itself was seen before.</param>
public sealed record SeenReport(string? Key, byte[]? InputHash) : SliceOutcome;

public sealed record FailedInput(Failure Failure) : SliceOutcome;
