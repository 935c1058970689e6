using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Timelines;

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
        command.SetAction(parsed => options.Write(parsed, List(), (questions, filter) =>
        {
            var pair = parsed.GetValue(dyad) is [var first, var second] ? (first, second) : (filter.Actor, (string?)null);
            return questions.Timeline(filter with { Actor = pair.Item1 }, pair.Item2, OpenCommand.Day(parsed, asOf));
        }));
        return command;
    }

    private static ItemList<FoundEntry> List() => new(
    [
        new("day", found => found.Day, "Day"),
        new("kind", found => Words.Of(found.Kind), "What"),
        new("id", found => found.Told.Report.IdOf(found.Told.Event.Id)),
        new("type", found => found.Told.Event.Type),
        new("mode", found => found.Told.Event.Mode),
        new("event", found => found.Told.Event.Mode is { } mode ? $"{found.Told.Event.Type}/{mode}" : found.Told.Event.Type, "Event"),
        new("status", found => Words.Of(found.Told.Event.Status)),
        new("actors", found => EventsCommand.Names(found.Told, found.Told.Event.Actors), "Who"),
        new("recipients", found => EventsCommand.Names(found.Told, found.Told.Event.Recipients), "To whom"),
        new("state", found => found.State is { } state ? Words.Of(state) : null, "State"),
        new("reason", found => found.Reason),
        new("texts", found => found.Texts.ToString(CultureInfo.InvariantCulture), "Texts"),
        new("source", found => SourceFields.Name(found.Told.Report, SourceFields.Find(found.Told.Report, found.Told.Event.Attribution)), "On the word of"),
        .. ReportFields.QuoteColumns<FoundEntry>(found => found.Told.Report, found => EventsCommand.Anchor(found.Told)),
        .. ReportFields.Columns<FoundEntry>(found => found.Told.Report).Select(column => column with { Heading = null }),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundEntry found)
    {
        json.WriteString("day", found.Day);
        json.WriteString("kind", Words.Of(found.Kind));
        json.WriteNumber("texts", found.Texts);
        if (found.State is { } state)
        {
            json.WriteString("state", Words.Of(state));
            json.WriteString("reason", found.Reason);
        }

        json.WriteStartObject("told");
        EventsCommand.Json(json, found.Told);
        json.WriteEndObject();
    }
}
