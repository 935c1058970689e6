using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Text;

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
        command.SetAction(parsed => options.Write(parsed, List(), (questions, filter) => questions.Actor(parsed.GetValue(name)!, filter)));
        return command;
    }

    private static ItemList<FoundAspect> List() => new(
    [
        new("aspect", found => Words.Of(found.Kind), "Aspect"),
        new("what", found => found.What, "What"),
        new("detail", found => found.Detail, "Of"),
        new("other", found => found.Other),
        new("from", found => found.From, "From"),
        new("to", found => found.To, "To"),
        new("texts", found => Text(found.Texts), "Texts"),
        new("sources", found => Text(found.Sources), "Sources"),
        new("first", found => found.First, "First told"),
        new("last", found => found.Last, "Last told"),
        .. ReportFields.QuoteColumns<FoundAspect>(found => found.Example, found => found.Evidence),
        .. ReportFields.Columns<FoundAspect>(found => found.Example).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundAspect found)
    {
        json.WriteString("aspect", Words.Of(found.Kind));
        json.WriteString("what", found.What);
        json.WriteString("detail", found.Detail);
        json.WriteString("other", found.Other);
        json.WriteString("from", found.From);
        json.WriteString("to", found.To);
        json.WriteNumber("texts", found.Texts);
        json.WriteNumber("sources", found.Sources);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteStartObject("evidence");
        ReportFields.Write(json, found.Example);
        if (found.Evidence is { } span)
        {
            var points = new CodePoints(found.Example.Record.Article.Text);
            json.WriteNumber("start", points.FromUnit(span.Start));
            json.WriteNumber("end", points.FromUnit(span.End));
        }

        ReportFields.WriteQuote(json, found.Example, found.Evidence);
        json.WriteEndObject();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
