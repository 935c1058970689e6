using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Rows;

/// <summary>What has been loaded of a report.</summary>
internal sealed class ReportPart(ReportHeadRow head)
{
    private StoredReport? _report;

    public long Number => head.Number;

    public SpanReader From { get; } = new(head.Body);

    public List<Block> Blocks { get; } = [];

    public List<Actor> Actors { get; } = [];

    public List<Attribution> Attributions { get; } = [];

    public Dictionary<string, string> ActorKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>The report as it is now; what is loaded later is no part of it.</summary>
    public StoredReport Report => _report ??= head.With(new Record(head.Name, head.Article(Blocks), Actors, Attributions, [], [], []) { NotCoded = head.NotCoded }, ActorKeys);
}
