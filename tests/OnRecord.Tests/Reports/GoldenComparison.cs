using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Holds a record against golden lines and says in plain words what is missing or wrongly claimed.</summary>
internal sealed class GoldenComparison
{
    private readonly ReportLines _report;
    private readonly SaidLines _said;
    private readonly EventLines _events;
    private readonly TieLines _ties;

    public GoldenComparison(Record record)
    {
        var names = new RecordNames(record);
        (_report, _said, _events, _ties) = (new(record, names), new(record, names), new(record, names), new(record, names));
    }

    /// <summary>Null when the record holds the line, else what a reader finds instead.</summary>
    public string? Miss(GoldenLine line)
    {
        var candidates = (line.Kind switch
        {
            "report" => _report.Page(line),
            "actor" => _report.Actors(line),
            "same" => _report.Same(line),
            "said" => _said.Said(line),
            "event" => _events.Events(line),
            "tie" => _ties.Ties(line),
            "tension" => _ties.Tensions(line),
            _ => throw new InvalidDataException($"line {line.Number}: '{line.Kind}', expected report, actor, same, said, event, tie or tension"),
        }).ToList();
        var nearest = candidates.MinBy(c => c.Misfits.Count);
        if (line.IsExcluded)
        {
            return nearest is { Holds: true } ? $"the record claims it: {nearest.Description}" : null;
        }

        return nearest switch
        {
            null => "the record has nothing there",
            { Holds: true } => null,
            _ => $"nearest is {nearest.Description}, but {string.Join("; ", nearest.Misfits)}",
        };
    }
}
