using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Reviews.Agreement;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review progress</c> and <c>agreement</c>.</summary>
internal static class ReviewFigureCommands
{
    public static Command Progress()
    {
        var options = new QueueOptions();
        var (json, csv) = (new Option<bool>("--json") { Description = "Lines of JSON." }, new Option<bool>("--csv") { Description = "CSV with a header." });
        var command = new Command("progress", "Counts items, and those that each reviewer judged.") { json, csv };
        options.AddTo(command);
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            using var queue = RecordStore.Open(options.RecordOf(parsed)).Reviews().Queue();
            var progress = queue.Progress(options.Of(parsed));
            ReviewerForm.Form.Write(progress.Reviewers, Form(parsed, json, csv));
            Console.Error.WriteLine($"{progress.Judged} of {progress.Items} judged");
            return 0;
        }));
        return command;
    }

    public static Command Agreement()
    {
        var record = RecordOption.Create();
        var (json, csv) = (new Option<bool>("--json") { Description = "Lines of JSON." }, new Option<bool>("--csv") { Description = "CSV with a header." });
        var command = new Command("agreement", "Says how far reviewers agree: Krippendorff's alpha on verdicts, types, statuses and kinds of source.") { record, json, csv };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            AgreementForm.Form.Write(ReviewAgreement.Of(RecordStore.Open(parsed.GetValue(record)!).Reviews().Judged()), Form(parsed, json, csv));
            return 0;
        }));
        return command;
    }

    private static OutputForm Form(ParseResult parsed, Option<bool> json, Option<bool> csv) => parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
}
