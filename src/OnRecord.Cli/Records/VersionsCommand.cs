using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord versions URL</c>: how the report at an address changed.</summary>
internal static class VersionsCommand
{
    public static Command Create()
    {
        var url = new Argument<string>("URL") { Description = "Address of a report." };
        var record = RecordOption.Create();
        var json = new Option<bool>("--json") { Description = "Lines of JSON: one for each change, and one for a version without any." };
        var csv = new Option<bool>("--csv") { Description = "CSV with a header." };
        var command = new Command("versions", "Lists the versions of the report at an address, oldest first, and what each changed.") { url, record, json, csv };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var versions = RecordStore.Open(parsed.GetValue(record)!).Versions(parsed.GetValue(url)!);
            if (versions.Count == 0)
            {
                Console.Error.WriteLine($"{parsed.GetValue(url)}: the record has no report of this address");
                return 1;
            }

            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            VersionForm.Form.Write(versions.SelectMany(VersionForm.Rows), form);
            return 0;
        }));
        return command;
    }
}
