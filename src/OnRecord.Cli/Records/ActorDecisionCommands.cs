using System.CommandLine;
using System.Globalization;
using OnRecord.Cli.Records.Listing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Actors;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord actors merge</c>, <c>split</c>, <c>undo</c>, <c>decisions</c>: which actors are one, as the user says.</summary>
internal static class ActorDecisionCommands
{
    public static Command Merge()
    {
        var actor = new Argument<string>("ACTOR") { Description = "Name, Wikidata item or id of the actor that both are." };
        var other = new Argument<string>("OTHER") { Description = "Name, Wikidata item or id of the actor that is the same." };
        return Deciding("merge", "Says that two actors are one.", [actor, other], (register, parsed, by) => register.Merge(parsed.GetValue(actor)!, parsed.GetValue(other)!, by));
    }

    public static Command Split()
    {
        var actor = new Argument<string>("ACTOR") { Description = "Name, Wikidata item or id of an actor." };
        var reports = new Argument<string[]>("REPORT") { Description = "Ids or addresses of the reports that speak of another.", Arity = ArgumentArity.OneOrMore };
        return Deciding("split", "Says that some reports speak of another actor of the same name.", [actor, reports], (register, parsed, by) => register.Split(parsed.GetValue(actor)!, parsed.GetValue(reports)!, by));
    }

    public static Command Undo()
    {
        var number = new Argument<long?>("NUMBER") { Description = "Number of the decision; the last that holds by default.", Arity = ArgumentArity.ZeroOrOne };
        return Deciding("undo", "Undoes a merge or a split.", [number], (register, parsed, by) => register.Undo(parsed.GetValue(number), by));
    }

    public static Command Decisions()
    {
        var record = RecordOption.Create();
        var json = new Option<bool>("--json") { Description = "Lines of JSON." };
        var csv = new Option<bool>("--csv") { Description = "CSV with a header." };
        var command = new Command("decisions", "Lists merges, splits and what was undone, in the order they were decided.") { record, json, csv };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var form = parsed.GetValue(json) ? OutputForm.Json : parsed.GetValue(csv) ? OutputForm.Csv : OutputForm.Table;
            DecisionForm.Form.Write(RecordStore.Open(parsed.GetValue(record)!).Actors().Decisions(), form);
            return 0;
        }));
        return command;
    }

    private static Command Deciding(string name, string description, Argument[] arguments, Func<ActorRegister, ParseResult, string, ActorDecision> decide)
    {
        var record = RecordOption.Create();
        var by = new Option<string>("--by") { Description = "Who decides; the user of this machine by default.", DefaultValueFactory = _ => Environment.UserName };
        var command = new Command(name, description) { record, by };
        Array.ForEach(arguments, command.Arguments.Add);
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var decision = decide(RecordStore.Open(parsed.GetValue(record)!).Actors(), parsed, parsed.GetValue(by)!);
            Console.WriteLine($"decision {decision.Number.ToString(CultureInfo.InvariantCulture)}: {DecisionForm.Told(decision)}");
            return 0;
        }));
        return command;
    }
}
