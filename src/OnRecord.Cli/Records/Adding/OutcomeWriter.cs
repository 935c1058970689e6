using OnRecord.Cli.Telemetry;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>Writes what came of inputs into a record. Not thread-safe.</summary>
/// <param name="tell">Hears of failures and of what was left out.</param>
internal sealed class OutcomeWriter(RecordWriter writer, Action<string> tell)
{
    /// <summary>Null for what is neither new nor known.</summary>
    public Added? Keep(AddOutcome outcome)
    {
        switch (outcome)
        {
            case NewReport report:
                using (CommandTracing.Within(report.Trace))
                {
                    return writer.Add(report.Record, report.Hash);
                }

            case KnownReport { Key: { } key, Hash: var hash }:
                writer.AddKnown(key, hash);
                return Added.Known;
            case KnownReport:
                writer.CountKnown();
                return Added.Known;
            case FailedReport { Failure: var failure }:
                writer.Fail(failure);
                tell(failure.ToString());
                return null;
            case LeftOutNote note:
                tell(note.Text);
                return null;
            default:
                return null;
        }
    }
}
