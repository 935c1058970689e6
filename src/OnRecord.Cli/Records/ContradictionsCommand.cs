using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord contradictions</c>: claims of one report that contradict or deny those of another.</summary>
internal static class ContradictionsCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var command = new Command("contradictions", "Lists claims that contradict or deny what another report tells, the latest first, each with the reason and the words of both.");
        options.AddTo(command);
        command.SetAction(parsed => options.Write(parsed, ContradictionForm.Form, (questions, filter) => questions.Contradictions(filter)));
        return command;
    }
}
