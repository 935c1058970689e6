using System.CommandLine;
using System.Globalization;
using OnRecord.Cli.Records.Listing;
using OnRecord.Store.Networks;

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
        command.SetAction(parsed => options.Write(parsed, List(), (questions, filter) => questions.Dyads(filter with { Actor = parsed.GetValue(first) }, parsed.GetValue(second))));
        return command;
    }

    private static ItemList<FoundDyad> List() => new(
    [
        new("day", found => found.Day, "Day"),
        new("actor", found => found.From.Key),
        new("actor_name", found => found.From.Name, "Who"),
        new("actor_country", found => found.From.Country),
        new("recipient", found => found.To.Key),
        new("recipient_name", found => found.To.Name, "To whom"),
        new("recipient_country", found => found.To.Country),
        new("events", found => Text(found.Events), "Events"),
        new("quad1", found => Text(found.Counts[0]), "Verbal cooperation"),
        new("quad2", found => Text(found.Counts[1]), "Material cooperation"),
        new("quad3", found => Text(found.Counts[2]), "Verbal conflict"),
        new("quad4", found => Text(found.Counts[3]), "Material conflict"),
        new("score_sum", found => Text(found.Sum), "Sum"),
        new("score_mean", found => Text(found.Mean), "Mean"),
        new("texts", found => Text(found.Texts), "Texts"),
    ], (json, found) =>
    {
        json.WriteString("day", found.Day);
        NetworkCommand.Write(json, "actor", found.From);
        NetworkCommand.Write(json, "recipient", found.To);
        json.WriteNumber("events", found.Events);
        json.WriteStartArray("quads");
        found.Counts.ToList().ForEach(json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteNumber("scoreSum", Math.Round(found.Sum, 2));
        json.WriteNumber("scoreMean", Math.Round(found.Mean, 2));
        json.WriteNumber("texts", found.Texts);
    });

    private static string Text(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
