using OnRecord.Store.News;

namespace OnRecord.Store.Queries;

/// <content>What others do to the record while someone reads it.</content>
public sealed partial class Questions
{
    /// <summary>How far the record reaches now.</summary>
    public Reach Reach() => new NewsQuery(_details).Reach();

    /// <summary>What has come since.</summary>
    /// <param name="reports">Ids of the reports on whose items decisions are told.</param>
    public RecordNews News(Reach since, IReadOnlyList<string> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new NewsQuery(_details).Since(since, reports);
    }

    /// <summary>The verdicts that hold on the items of some reports, the first first.</summary>
    public IReadOnlyList<HeldVerdict> Verdicts(params IReadOnlyCollection<string> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new NewsQuery(_details).Verdicts(reports);
    }

    /// <summary>Those on some items, by their ids in all records.</summary>
    public IReadOnlyList<HeldVerdict> VerdictsOn(IEnumerable<string> items)
    {
        var query = new NewsQuery(_details);
        return [.. items.Distinct().GroupBy(item => item[..item.LastIndexOf('.')]).SelectMany(report => query.Verdicts(report.Key, [.. report.Select(item => item[(report.Key.Length + 1)..])]))];
    }
}
