using System.CommandLine;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review</c>: what people say of what was extracted.</summary>
internal static class ReviewCommand
{
    public static Command Create() => new("review", "Judges what was extracted: what is next, decisions, agreement, and gold for evaluate.")
    {
        ReviewQueueCommand.Create(),
        ReviewDecisionCommands.Verdict("accept", "Says that items are as coded."),
        ReviewDecisionCommands.Verdict("reject", "Says that items are not in their report."),
        ReviewDecisionCommands.Edit(),
        ReviewDecisionCommands.Add(),
        ReviewDecisionCommands.Note(),
        ReviewDecisionCommands.Undo(),
        ReviewLogCommand.Create(),
        ReviewFigureCommands.Progress(),
        ReviewFigureCommands.Agreement(),
        ReviewGoldCommand.Create(),
        ReviewImportCommand.Create(),
    };

    public static Option<string> By() => new("--by") { Description = "Who reviews; the user of this machine by default.", DefaultValueFactory = _ => Environment.UserName };
}
