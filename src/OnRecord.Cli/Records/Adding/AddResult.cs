using System.Diagnostics;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>What came of one item: of each report in it, and of what stands in the place of one. Without the item itself, whose bytes need not
/// be kept until the result is written.</summary>
/// <param name="Through">Of <see cref="AddItem"/>.</param>
internal sealed record AddResult(long Through, IReadOnlyList<AddOutcome> Outcomes);

internal abstract record AddOutcome;

/// <param name="Trace">What the report's span is part of; the default where nobody listens.</param>
internal sealed record NewReport(Record Record, byte[]? Hash, ActivityContext Trace = default) : AddOutcome;

/// <param name="Key">Id of the report that the record has; null when the input itself was known.</param>
internal sealed record KnownReport(string? Key, byte[]? Hash) : AddOutcome;

/// <param name="Refusal">Why; null for a defect of the engine.</param>
internal sealed record FailedReport(Failure Failure, ReadingException? Refusal = null) : AddOutcome;

internal sealed record LeftOutNote(string Text) : AddOutcome;
