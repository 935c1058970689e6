using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord timeline</c>: what happened, was announced and is due, by day.</summary>
internal static class TimelineCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var dyad = new Option<string[]>("--dyad") { Description = "Two actors, by name or id, who both take part.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var asOf = OpenCommand.AsOf();
        var command = new Command("timeline", "Lists what happened, was announced and is due, by day, the earliest first.") { dyad, asOf };
        options.AddTo(command, ListParts.All & ~ListParts.Copies);
        command.SetAction(parsed => options.Write(parsed, EntryForm.Form, (questions, filter) =>
        {
            var pair = parsed.GetValue(dyad) is [var first, var second] ? (first, second) : (filter.Actor, (string?)null);
            return questions.Timeline(filter with { Actor = pair.Item1 }, pair.Item2, OpenCommand.Day(parsed, asOf));
        }));
        return command;
    }
}
