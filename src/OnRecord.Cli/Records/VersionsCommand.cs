using System.CommandLine;
using System.Globalization;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Versions;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord versions URL</c>: how the report at an address changed.</summary>
internal static class VersionsCommand
{
    private sealed record Row(StoredReport Report, Change? Change);

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
            List().Write(versions.SelectMany(Rows), form);
            return 0;
        }));
        return command;
    }

    private static IEnumerable<Row> Rows((StoredReport Report, IReadOnlyList<Change> Changes) version) =>
        version.Changes.Count == 0 ? [new Row(version.Report, null)] : version.Changes.Select(change => new Row(version.Report, change));

    private static ItemList<Row> List() => new(
    [
        new("report", row => row.Report.Key),
        new("version", row => row.Report.Version.ToString(CultureInfo.InvariantCulture), "Version"),
        new("published", row => ReportFields.Day(row.Report), "Published"),
        new("change", row => row.Change is { } change ? Words.Of(change.Kind) : null, "Change"),
        new("part", row => row.Change is { } change ? Words.Of(change.Part) : null, "Of"),
        new("before", row => row.Change?.Before, "Before"),
        new("after", row => row.Change?.After, "After"),
    ], (json, row) =>
    {
        ReportFields.Write(json, row.Report);
        if (row.Change is { } change)
        {
            json.WriteString("change", Words.Of(change.Kind));
            json.WriteString("part", Words.Of(change.Part));
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
        }
    });
}
