using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord export FORMAT --record FILE</c>: a record in the formats that others read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("FORMAT") { Description = string.Join("; ", ExportFormats.All.Select(format => $"{format.Name}: {format.Description}")) };
        var path = new Option<string?>("--out") { Description = "File or folder that it goes to; standard output by default, where the format is one file." };
        var manifest = new Option<bool>("--manifest") { Description = "Writes PATH.manifest.json beside a file: rows, bytes, SHA-256, filters. A folder always has one in it." };
        var spreadsheet = new Option<bool>("--spreadsheet") { Description = "Puts an apostrophe before cells that a spreadsheet would take for a formula." };
        var filter = new ListOptions();
        var command = new Command("export", "Writes a record in a format that others read: all of it, or what the filters leave.") { name, path, manifest, spreadsheet };
        filter.AddFilterTo(command);
        command.Validators.Add(result =>
        {
            if (ExportFormats.Find(result.GetValue(name) ?? "") is not { } format)
            {
                result.AddError($"'{result.GetValue(name)}' is no format; expected one of {string.Join(", ", ExportFormats.All.Select(known => known.Name))}");
                return;
            }

            if (result.GetValue(spreadsheet) && !format.HasCells)
            {
                result.AddError($"--spreadsheet is for {string.Join(", ", ExportFormats.All.Where(known => known.HasCells).Select(known => known.Name))}");
            }

            if (result.GetValue(path) is null && (format.IsFolder || result.GetValue(manifest)))
            {
                result.AddError(format.IsFolder ? $"{format.Name} is a folder of files; name one with --out" : "--manifest needs --out");
            }
        });
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var request = new ExportRequest
            {
                Filter = filter.Of(parsed),
                Path = parsed.GetValue(path),
                HasManifest = parsed.GetValue(manifest),
                ForSpreadsheets = parsed.GetValue(spreadsheet),
            };
            var summary = Export.Run(RecordStore.Open(filter.RecordOf(parsed)), ExportFormats.Find(parsed.GetValue(name)!)!, request);
            Tell(summary, request.Path is null ? Console.Error : Console.Out);
            return 0;
        }));
        return command;
    }

    private static void Tell(ExportSummary summary, TextWriter to)
    {
        foreach (var file in summary.Files)
        {
            to.WriteLine($"{file.Name}: {(file.Name.EndsWith('/') ? $"{file.Files:N0} files, " : "")}{file.Rows:N0} rows, {file.Bytes:N0} bytes, sha256 {file.Sha256}");
        }

        to.WriteLine($"from {summary.Reports:N0} reports");
        if (summary.LeftOut.Count > 0)
        {
            var events = string.Join(", ", summary.LeftOut.Select(left => $"{left.Value:N0} {left.Key}"));
            to.WriteLine($"left out, for the format cannot say that they are not told as having happened: {events}; --status writes those of a status");
        }
    }
}
