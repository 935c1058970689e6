using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Store;
using OnRecord.Store.Adding;

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
            List().Write(RecordStore.Open(parsed.GetValue(record)!).Failures(), form);
            return 0;
        }));
        return command;
    }

    private static ItemList<Failure> List() => new(
    [
        new("input", failure => failure.Input, "Input"),
        new("place", failure => failure.Place, "Place"),
        new("problem", failure => failure.Problem, "What is wrong"),
        new("remedy", failure => failure.Remedy, "What to do"),
    ], (json, failure) =>
    {
        json.WriteString("input", failure.Input);
        json.WriteString("place", failure.Place);
        json.WriteString("problem", failure.Problem);
        json.WriteString("remedy", failure.Remedy);
    });
}
