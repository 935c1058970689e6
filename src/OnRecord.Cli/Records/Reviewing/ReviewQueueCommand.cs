using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews.Queue;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review queue</c>: what is to be reviewed next.</summary>
internal static class ReviewQueueCommand
{
    private const int Rows = 20;

    public static Command Create()
    {
        var options = new QueueOptions();
        var order = new Option<string>("--order") { Description = "uncertain (what is least sure first) or reading.", DefaultValueFactory = _ => "uncertain" };
        order.AcceptOnlyFromAmong([.. Words.All<QueueOrder>()]);
        var by = ReviewCommand.By();
        var nobody = new Option<bool>("--by-nobody") { Description = "Only what no reviewer has a verdict on." };
        var skipped = new Option<bool>("--skipped") { Description = "Only what you put off." };
        var after = new Option<string?>("--after") { Description = "Cursor of the item after which to go on." };
        var limit = new Option<int>("--limit") { Description = "The most items, 20 by default.", DefaultValueFactory = _ => Rows };
        var (json, csv) = (new Option<bool>("--json") { Description = "Lines of JSON." }, new Option<bool>("--csv") { Description = "CSV with a header." });
        var command = new Command("queue", "Lists items that you have no verdict on.") { order, by, nobody, skipped, after, limit, json, csv };
        options.AddTo(command);
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            using var queue = RecordStore.Open(options.RecordOf(parsed)).Reviews().Queue();
            var filter = options.Of(parsed) with { Order = Words.To<QueueOrder>(parsed.GetValue(order)!), ByNobody = parsed.GetValue(nobody), Skipped = parsed.GetValue(skipped) };
            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            QueuedForm.Form.Write(queue.Next(filter, parsed.GetValue(by)!, parsed.GetValue(after), parsed.GetValue(limit)), form);
            return 0;
        }));
        return command;
    }
}
