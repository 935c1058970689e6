using OnRecord.Records;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>What came of one item: of each report in it, and of what stands in the place of one.</summary>
internal sealed record AddResult(AddItem Item, IReadOnlyList<AddOutcome> Outcomes);

internal abstract record AddOutcome;

internal sealed record NewReport(Record Record, byte[]? Hash) : AddOutcome;

/// <param name="Key">Id of the report that the record has; null when the input itself was known.</param>
internal sealed record KnownReport(string? Key, byte[]? Hash) : AddOutcome;

internal sealed record FailedReport(Failure Failure) : AddOutcome;

internal sealed record LeftOutNote(string Text) : AddOutcome;
