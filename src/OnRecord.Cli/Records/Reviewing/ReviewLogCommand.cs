using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review log</c>: who decided what and when.</summary>
internal static class ReviewLogCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var report = new Option<string?>("--report") { Description = "Id of one report." };
        var orphaned = new Option<bool>("--orphaned") { Description = "Only decisions that hold and whose items are in no current report any more." };
        var (json, csv) = (new Option<bool>("--json") { Description = "Lines of JSON, which review import reads." }, new Option<bool>("--csv") { Description = "CSV with a header." });
        var command = new Command("log", "Lists decisions in the order they were taken.") { record, report, orphaned, json, csv };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            var decisions = RecordStore.Open(parsed.GetValue(record)!).Reviews().Decisions()
                .Where(decision => (parsed.GetValue(report) is not { } key || decision.Report == key || decision.FoundAt.Any(place => place.StartsWith($"{key}.", StringComparison.Ordinal))) && (!parsed.GetValue(orphaned) || decision.IsOrphaned));
            ReviewDecisionForm.Form.Write(decisions, form);
            return 0;
        }));
        return command;
    }
}
