using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord sources</c>: who supplies what, and how anonymous.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var command = new Command("sources", "Lists who supplies the statements of a record and how far they are named, those with most statements first.");
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, SourceForm.Form, (questions, filter) => questions.Sources(filter)));
        return command;
    }
}
