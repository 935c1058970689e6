using System.CommandLine;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord dyads A B</c>: what two actors did to each other, by day, with PLOVER's quadrants and scores.</summary>
internal static class DyadsCommand
{
    public static Command Create()
    {
        var options = new ListOptions();
        var first = new Argument<string?>("A") { Description = "Name, Wikidata item or id of an actor; anyone without it.", Arity = ArgumentArity.ZeroOrOne };
        var second = new Argument<string?>("B") { Description = "The other side; anyone without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("dyads", "Counts what actors did to each other by day: PLOVER's quadrants, and the sum and mean of its scores.") { first, second };
        options.AddTo(command, ListParts.Copies | ListParts.Country);
        command.SetAction(parsed => options.Write(parsed, DyadForm.Form, (questions, filter) => questions.Dyads(filter with { Actor = parsed.GetValue(first) }, parsed.GetValue(second))));
        return command;
    }
}
