using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Timelines;

namespace OnRecord.Interchange.Listing;

/// <summary>What happened, was announced and is due, by day.</summary>
public static class EntryForm
{
    public static ListForm<FoundEntry> Form { get; } = new(
    [
        new("day", found => found.Day, "Day"),
        new("kind", found => Words.Of(found.Kind), "What"),
        new("id", found => found.Told.Report.IdOf(found.Told.Event.Id)),
        new("type", found => found.Told.Event.Type),
        new("mode", found => found.Told.Event.Mode),
        new("event", found => found.Told.Event.Mode is { } mode ? $"{found.Told.Event.Type}/{mode}" : found.Told.Event.Type, "Event"),
        new("status", found => Words.Of(found.Told.Event.Status)),
        new("actors", found => EventForm.Names(found.Told, found.Told.Event.Actors), "Who"),
        new("recipients", found => EventForm.Names(found.Told, found.Told.Event.Recipients), "To whom"),
        new("state", found => found.State is { } state ? Words.Of(state) : null, "State"),
        new("reason", found => found.Reason),
        new("texts", found => found.Texts.ToString(CultureInfo.InvariantCulture), "Texts"),
        new("source", found => SourceFields.Name(found.Told.Report, SourceFields.Find(found.Told.Report, found.Told.Event.Attribution)), "On the word of"),
        .. ReportFields.QuoteColumns<FoundEntry>(found => found.Told.Report, found => EventForm.Anchor(found.Told)),
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
        EventForm.Write(json, found.Told);
        json.WriteEndObject();
    }
}
