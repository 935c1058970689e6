using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Queries;
using OnRecord.Text;

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
        command.SetAction(parsed => options.Write(parsed, List(), (questions, filter) => questions.Actors(filter)));
        return command;
    }

    private static ItemList<FoundActor> List() => new(
    [
        new("id", found => found.Key, "Id"),
        new("name", found => found.Name, "Name"),
        new("kind", found => Words.Of(found.Kind), "Kind"),
        new("country", found => found.Country, "Country"),
        new("wikidata", found => found.Wikidata),
        new("reports", found => Text(found.Reports), "Reports"),
        new("acted", found => Text(found.Acted), "Acted"),
        new("received", found => Text(found.Received), "Received"),
        new("statements", found => Text(found.Statements), "Said"),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
        .. ReportFields.QuoteColumns<FoundActor>(found => found.EvidenceReport, found => found.Evidence).Select(column => column with { Heading = null }),
        .. ReportFields.Columns<FoundActor>(found => found.EvidenceReport).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundActor found)
    {
        json.WriteString("id", found.Key);
        json.WriteString("name", found.Name);
        json.WriteString("kind", Words.Of(found.Kind));
        json.WriteString("country", found.Country);
        if (found.Wikidata is { } item)
        {
            json.WriteString("wikidata", item);
        }

        json.WriteNumber("reports", found.Reports);
        json.WriteNumber("acted", found.Acted);
        json.WriteNumber("received", found.Received);
        json.WriteNumber("statements", found.Statements);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteStartObject("evidence");
        ReportFields.Write(json, found.EvidenceReport);
        var points = new CodePoints(found.EvidenceReport.Record.Article.Text);
        json.WriteNumber("start", points.FromUnit(found.Evidence.Start));
        json.WriteNumber("end", points.FromUnit(found.Evidence.End));
        ReportFields.WriteQuote(json, found.EvidenceReport, found.Evidence);
        json.WriteEndObject();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
