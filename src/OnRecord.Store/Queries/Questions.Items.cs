using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <content>Single items by their ids in all records.</content>
public sealed partial class Questions
{
    /// <summary>The event of an id, as <c>REPORT.e1</c>; null when there is none.</summary>
    public FoundEvent? Event(string id) => Numbered("event", id) is var (report, n)
        ? Found([(report, n, _details.Scalar("SELECT joint_id FROM telling WHERE report_id = @p0 AND event_n = @p1", report, n) as long?, (string?)null)]).Single()
        : null;

    /// <summary>The statement of an id, as <c>REPORT.s1</c>; null when there is none.</summary>
    public FoundStatement? Statement(string id) => Numbered("attribution", id) is var (report, n) ? Found([(report, n, (string?)null)]).Single() : null;

    private (long Report, int N)? Numbered(string table, string id)
    {
        var dot = id.LastIndexOf('.');
        return dot < 0 ? null : _details
            .All($"SELECT i.report_id, i.n FROM {table} i JOIN report r ON r.id = i.report_id WHERE r.key = @p0 AND i.id = @p1", row => ((long, int)?)(row.GetInt64(0), row.GetInt32(1)), id[..dot], id[(dot + 1)..])
            .FirstOrDefault();
    }
}
