using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;
using OnRecord.Store.Tellings;
using OnRecord.Store.Versions;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reading;

/// <summary>A report with what the record knows around it.</summary>
/// <param name="Carriers">Those of its text and of copies of it, the first appearance first; itself among them.</param>
/// <param name="Versions">Oldest first; empty for a report without an address.</param>
/// <param name="Joint">Its events that other texts tell too, by their ids.</param>
/// <param name="Links">Claims of other reports that bear on its items, by the ids of these.</param>
public sealed record ReportReading(
    StoredReport Report, Account Account, IReadOnlyList<ReportHead> Carriers, FoundStory? Story, IReadOnlyList<(StoredReport Report, IReadOnlyList<Change> Changes)> Versions,
    IReadOnlyDictionary<string, JointEvent> Joint, ILookup<string, FoundLink> Links)
{
    /// <exception cref="NotFoundException">The record has no such report.</exception>
    internal static ReportReading Of(PageRequest request, string key)
    {
        var questions = request.Questions;
        var report = questions.Report(key) ?? throw new NotFoundException($"The record has no report {key}.");
        var url = report.Record.Article.Url;
        return new ReportReading(
            report,
            Account.Of(report.Record, request.Service<Glossary>()),
            questions.CarriersOf(key),
            questions.Story(key),
            url is null ? [] : questions.Versions(url),
            questions.JointOf(report),
            questions.LinksOf(report));
    }

    public IEnumerable<FoundEvent> Events => Report.Record.Events.Select(told => new FoundEvent(Report, told) { Joint = Joint.GetValueOrDefault(told.Id) });
}
