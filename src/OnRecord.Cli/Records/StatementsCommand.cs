using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord statements</c>: who says what.</summary>
internal static class StatementsCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var command = new Command("statements", "Lists what sources say, newest first, each with its words.");
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, StatementForm.Form, (questions, filter) => questions.Statements(filter)));
        return command;
    }
}
