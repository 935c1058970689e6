using System.Globalization;
using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;
using OnRecord.Text;

namespace OnRecord.Interchange.Listing;

/// <summary>Events, each with its report, its sources and its words.</summary>
public static class EventForm
{
    public static ListForm<FoundEvent> Form { get; } = new(
    [
        new("id", found => found.Report.IdOf(found.Event.Id)),
        new("date", Date, "Date"),
        new("status", found => Words.Of(found.Event.Status), "Status"),
        new("type", found => found.Event.Type),
        new("mode", found => found.Event.Mode),
        new("event", found => found.Event.Mode is { } mode ? $"{found.Event.Type}/{mode}" : found.Event.Type, "Event"),
        new("contexts", found => string.Join("; ", found.Event.Contexts)),
        new("cameo", found => found.Event.Cameo),
        new("actors", found => Names(found, found.Event.Actors), "Who"),
        new("actor_countries", found => Countries(found.Event.Actors)),
        new("recipients", found => Names(found, found.Event.Recipients), "To whom"),
        new("recipient_countries", found => Countries(found.Event.Recipients)),
        new("place", found => found.Event.Place?.Name),
        new("place_country", found => found.Event.Place?.Country),
        new("time", found => found.Event.Time?.Value),
        new("time_from", found => found.Event.Time?.From),
        new("time_to", found => found.Event.Time?.To),
        new("deadline", found => found.Event.Time is { } time ? (time.IsDeadline ? "true" : "false") : null),
        new("polarity", found => Words.Of(found.Event.Polarity)),
        new("certainty", found => Words.Of(found.Event.Certainty)),
        new("confidence", found => found.Event.Confidence.ToString(CultureInfo.InvariantCulture)),
        new("counts", found => string.Join("; ", found.Event.Counts.Select(Counted))),
        new("source", found => SourceFields.Name(found.Report, Said(found)), "On the word of"),
        new("source_kind", found => SourceFields.Kind(Said(found))),
        new("joint", found => found.Joint?.Id),
        new("texts", found => Number(found.Joint?.Texts ?? 1), "Texts"),
        new("independent_sources", found => Number(found.Joint?.Sources ?? 1), "Sources"),
        new("anonymous_texts", found => found.Joint is { } joint ? Number(joint.AnonymousTexts) : null),
        new("anonymity_reason", found => Said(found)?.Anonymity?.Reason),
        .. ReportFields.QuoteColumns<FoundEvent>(found => found.Report, Anchor),
        .. ReportFields.Columns<FoundEvent>(found => found.Report),
    ], Write);

    /// <summary>The fields of an event with its report, its sources and its words.</summary>
    public static void Write(Utf8JsonWriter json, FoundEvent found)
    {
        var chain = SourceFields.Chain(found.Report, found.Event.Attribution);
        json.WriteString("id", found.Report.IdOf(found.Event.Id));
        ReportFields.Write(json, found.Report);
        RecordJson.WriteFields(json, found.Report.Record, found.Event);
        json.WriteStartArray("attributions");
        foreach (var said in chain)
        {
            json.WriteStartObject();
            json.WriteString("id", said.Id);
            RecordJson.WriteFields(json, found.Report.Record, said);
            SourceFields.WriteWords(json, found.Report, said);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ReportFields.WriteNames(json, found.Report, [.. found.Event.Actors.Concat(found.Event.Recipients).Select(who => who.Actor), .. chain.Select(said => said.Actor)]);
        ReportFields.WriteQuote(json, found.Report, Anchor(found));
        JointFields.Write(json, found.Joint);
        JointFields.WriteLinks(json, found.Report, found.Links);
    }

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    // The day that the report gives the event, and not one by which it should happen.
    private static string? Date(FoundEvent found) => found.Event.Time switch
    {
        { IsDeadline: true, To: { } to } => $"by {to}",
        { From: { } from, To: { } to } when from != to => $"{from} – {to}",
        { } time => time.From ?? time.To,
        null => null,
    };

    private static Attribution? Said(FoundEvent found) => SourceFields.Find(found.Report, found.Event.Attribution);

    public static TextSpan? Anchor(FoundEvent found) => found.Event.Anchor.Count > 0 ? found.Event.Anchor[0] : null;

    public static string Names(FoundEvent found, IReadOnlyList<Participant> participants) =>
        string.Join("; ", participants.Select(who => ReportFields.NameOf(found.Report, who.Actor)).Distinct());

    private static string Counted(EventCount count) => $"{(count.Bound == CountBound.Exact ? "" : $"{Words.Of(count.Bound)} ")}{count.Value.ToString(CultureInfo.InvariantCulture)} {Words.Of(count.Kind)}";

    private static string Countries(IReadOnlyList<Participant> participants) => string.Join("; ", participants.Select(who => who.Country).OfType<string>().Distinct());
}
