using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord actor NAME</c>: what the reports tell of one actor.</summary>
internal static class ActorCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var name = new Argument<string>("NAME") { Description = "Name, Wikidata item or id of an actor." };
        var command = new Command("actor", "Shows what the reports tell of one actor: names, offices, ties, what it did and said, what was done to it and said of it.") { name };
        options.AddTo(command, ListParts.Copies);
        command.SetAction(parsed => options.Write(parsed, AspectForm.Form, (questions, filter) => questions.Actor(parsed.GetValue(name)!, filter)));
        return command;
    }
}
