using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord actors</c>: who the reports speak of.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var command = new Command("actors", "Lists the actors that are known across reports, those that most texts speak of first.");
        options.AddTo(command, (ListParts.All & ~ListParts.Items) | ListParts.Story);
        command.Subcommands.Add(ActorDecisionCommands.Merge());
        command.Subcommands.Add(ActorDecisionCommands.Split());
        command.Subcommands.Add(ActorDecisionCommands.Undo());
        command.Subcommands.Add(ActorDecisionCommands.Decisions());
        command.SetAction(parsed => options.Write(parsed, ActorForm.Form, (questions, filter) => questions.Actors(filter)));
        return command;
    }
}
