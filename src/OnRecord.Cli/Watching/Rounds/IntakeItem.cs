using OnRecord.Cli.Records.Adding;
using OnRecord.Store.Watching;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>Something of a round that goes into the record in one transaction.</summary>
internal sealed record IntakeItem(RoundTally Round, IReadOnlyList<AddOutcome> Outcomes)
{
    /// <summary>What came of the entry that this is the last of; null where more follows.</summary>
    public EntryResult? Result { get; init; }

    /// <summary>The input that was read to its end, so that earlier failures of it are past; null where it was not.</summary>
    public string? Whole { get; init; }

    /// <summary>Completes once all that was given before it is committed, or lost; null for nobody who waits.</summary>
    public TaskCompletionSource? Reached { get; init; }
}
