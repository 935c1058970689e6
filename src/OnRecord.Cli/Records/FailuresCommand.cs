using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord failures</c>: what could not be added, and why.</summary>
internal static class FailuresCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var json = new Option<bool>("--json") { Description = "Lines of JSON." };
        var csv = new Option<bool>("--csv") { Description = "CSV with a header." };
        var command = new Command("failures", "Lists the inputs that could not be added, each with the reason and what to do; onrecord add --retry tries them again.") { record, json, csv };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            FailureForm.Form.Write(RecordStore.Open(parsed.GetValue(record)!).Failures(), form);
            return 0;
        }));
        return command;
    }
}
