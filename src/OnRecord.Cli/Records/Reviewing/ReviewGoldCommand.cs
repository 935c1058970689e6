using System.CommandLine;
using OnRecord.Interchange.Annotation;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review export</c>: gold of what was judged.</summary>
internal static class ReviewGoldCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var gold = new Option<string>("--out") { Description = "Where the gold goes; evaluate events, evaluate attribution and train confidence read it.", Required = true };
        var kinds = new Option<string[]>("--kind") { Description = "event, statement or both: kinds of which every item of a report must have been judged; event by default.", AllowMultipleArgumentsPerToken = true };
        kinds.AcceptOnlyFromAmong("event", "statement");
        var by = new Option<string?>("--by") { Description = "The reviewer whose word counts; all of them by default, and what they differ on is left out." };
        var command = new Command("export", "Writes the reports of which every item was judged as gold: rejected items left out, edited ones as they should be.") { record, gold, kinds, by };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var asked = parsed.GetValue(kinds) is { Length: > 0 } given ? given.Select(Words.To<ItemKind>).ToHashSet() : [ItemKind.Event];
            var judged = ReviewedGold.Write(RecordStore.Open(parsed.GetValue(record)!), asked, parsed.GetValue(by), parsed.GetValue(gold)!);
            Console.WriteLine($"{judged.Reports.Count:N0} reports, {judged.Reports.Sum(report => report.Items.Count):N0} items");
            Tell(judged.Open, "with an item that nobody judged");
            Tell(judged.Unsettled.Count, $"on which reviewers differ; --by takes the word of one: {string.Join(", ", judged.Unsettled)}");
            Tell(judged.Absent.Count, $"that the record does not hold: {string.Join(", ", judged.Absent)}");
            return 0;
        }));
        return command;
    }

    private static void Tell(int count, string what)
    {
        if (count > 0)
        {
            Console.Error.WriteLine($"left out: {count:N0} reports {what}");
        }
    }
}
