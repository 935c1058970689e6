using System.Text.Json;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Plover;

/// <summary>PLOVER 2.0 as JSON lines, an event each, with fields of our own beside the manual's: <c>assertion_status</c>,
/// <c>attribution</c>, <c>coding</c>, <c>actors</c>, <c>report</c>. The first event of a report carries its text.</summary>
internal static class PloverFormat
{
    public static ExportFormat Format { get; } = new("plover", "PLOVER 2.0 events as JSON lines", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var ontology = EventOntology.LoadEmbedded();
        using var lines = new JsonLines(job.Target.Open("plover.jsonl"));
        ReportView? last = null;
        foreach (var item in job.EachEvent())
        {
            var isFirst = item.Report != last;
            last = item.Report;
            lines.Write(json => Event(json, item, ontology, isFirst));
        }

        lines.Complete();
    }

    private static void Event(Utf8JsonWriter json, EventView item, EventOntology ontology, bool isFirst)
    {
        json.WriteString(PloverNames.Id, item.Id);
        json.WriteBoolean("has_event", true);
        json.WriteString(PloverNames.Date, item.Day);
        json.Optional("enddate", item.LastDay);
        Entities(json, PloverNames.Actor, item.Actors);
        Entities(json, PloverNames.Recipient, item.Recipients);
        json.Strings(PloverNames.Event, [item.Event.Type]);
        json.Strings(PloverNames.Mode, item.Event.Mode is { } mode ? [mode] : []);
        json.Strings(PloverNames.Context, item.Event.Contexts);
        Place(json, item.Event.Place);
        json.Strings(PloverNames.EventText, item.Event.Anchor.Select(item.Report.Slice));
        if (ontology.Type(item.Event.Type) is { } type)
        {
            json.WriteNumber("quad_code", (int)type.Quad);
            json.WriteNumber("event_scale", EventScale.Of(ontology, item.Event)!.Value);
        }

        Size(json, item);
        Texts(json, item, isFirst);
        Citation(json, item.Report);
        json.WriteStartObject("coder");
        json.WriteString("coder", "OnRecord");
        json.WriteString("codebook", $"PLOVER {ontology.Version}");
        json.WriteEndObject();
        PloverOwn.Write(json, item, isFirst);
    }

    private static void Entities(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.Optional(PloverNames.Code, party.Country);
            json.Optional(PloverNames.Sector, party.Sector);
            json.WriteString(PloverNames.EntityText, party.Words);
            json.Optional(PloverNames.IdentifierId, party.Key);
            json.WriteString(PloverNames.IdentifierText, party.Name);
            json.Optional("office", party.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, EventPlace? place)
    {
        if (place is not null)
        {
            json.WriteStartObject("event_loc");
            json.WriteString("extracted_place", place.Name);
            json.Optional("country_code", place.Country);
            json.WriteEndObject();
        }
    }

    private static void Size(Utf8JsonWriter json, EventView item)
    {
        if (item.Event.Counts.Count > 0)
        {
            json.WriteStartObject("size");
            foreach (var count in item.Event.Counts.DistinctBy(count => count.Kind))
            {
                json.WriteNumber(Words.Of(count.Kind), count.Value);
            }

            json.WriteEndObject();
        }
    }

    private static void Texts(Utf8JsonWriter json, EventView item, bool isFirst)
    {
        var (report, sentence) = (item.Report, item.Sentence);
        json.WriteString(PloverNames.Text, report.Slice(sentence));
        json.WriteStartObject(PloverNames.TextInfo);
        json.WriteNumber("sequence", item.SentenceNumber);
        json.Bounds(sentence, report.Points);
        if (isFirst)
        {
            json.Strings(PloverNames.TextStory, Pieces(report));
        }

        json.WriteEndObject();
    }

    // The text cut where a block begins: together the pieces are the text.
    private static IEnumerable<string> Pieces(ReportView report)
    {
        var starts = report.Article.Blocks.Select(block => block.Span.Start).Where(start => start > 0).Prepend(0).Append(report.Text.Length).ToList();
        return starts.Zip(starts.Skip(1), (start, end) => report.Slice(new TextSpan(start, end)));
    }

    private static void Citation(Utf8JsonWriter json, ReportView report)
    {
        var article = report.Article;
        json.WriteStartObject(PloverNames.CiteInfo);
        json.Optional(PloverNames.Title, article.Title);
        json.Optional(PloverNames.Publication, article.Outlet);
        json.Optional(PloverNames.Url, article.Url);
        json.Optional(PloverNames.Language, article.Language);
        json.WriteEndObject();
    }
}
