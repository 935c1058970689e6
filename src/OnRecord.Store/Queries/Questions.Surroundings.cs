using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;
using OnRecord.Store.Versions;

namespace OnRecord.Store.Queries;

/// <content>What the record knows around a report.</content>
public sealed partial class Questions
{
    /// <summary>The report of an id, with the actors that users said are one under one id; null when there is none.</summary>
    public StoredReport? Report(string key) => _details.Scalar("SELECT id FROM report WHERE key = @p0", key) is long number ? Load(number) : null;

    /// <summary><see cref="RecordStore.State"/> as of when the asking began.</summary>
    public string State => _reader.State;

    /// <summary>The versions that stood at an address, oldest first, each with what it changed. A report without an address has none.</summary>
    public IReadOnlyList<(StoredReport Report, IReadOnlyList<Change> Changes)> Versions(string url) =>
    [
        .. _details.All("SELECT id FROM report WHERE address = @p0 ORDER BY version", row => row.GetInt64(0), Ids.WebAddress.Of(url)).Select(number => (Load(number), (IReadOnlyList<Change>)Changes(number))),
    ];

    /// <summary>The reports that carry the text of a report or a copy of it, the first appearance first.</summary>
    public IReadOnlyList<ReportHead> CarriersOf(string report) => _details.All(
        """
        SELECT c.key, c.title, c.outlet, c.published FROM report r JOIN report c ON c.first_text_id = r.first_text_id AND c.is_current = 1
        WHERE r.key = @p0 ORDER BY c.is_first DESC, c.published IS NULL, c.published, c.key
        """,
        row => new ReportHead(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3)),
        report);

    /// <summary>The events of a report that other texts tell too, by their ids in the report.</summary>
    public IReadOnlyDictionary<string, JointEvent> JointOf(StoredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var told = _details.All("SELECT e.id, t.joint_id FROM telling t JOIN event e ON e.report_id = t.report_id AND e.n = t.event_n WHERE t.report_id = @p0", row => (Id: row.GetString(0), Joint: row.GetInt64(1)), report.Number);
        var joints = _tellings.Joints([.. told.Select(row => row.Joint).Distinct()]);
        return told.Where(row => joints.ContainsKey(row.Joint)).ToDictionary(row => row.Id, row => joints[row.Joint], StringComparer.Ordinal);
    }

    /// <summary>Claims of other reports that bear on items of a report, by the ids of these in it.</summary>
    public ILookup<string, FoundLink> LinksOf(StoredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportLinks(_details, _parts).Of(report);
    }

    private List<Change> Changes(long report) => _details.All(
        "SELECT part, kind, before_words, after_words FROM change WHERE report_id = @p0 ORDER BY n",
        row => new Change(Outputs.Words.To<ChangedPart>(row.GetString(0)), Outputs.Words.To<ChangeKind>(row.GetString(1)), row.TextOrNull(2), row.TextOrNull(3)),
        report);
}
