using OnRecord.Interchange.Views;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.Tables;

/// <summary>Tables of events.</summary>
internal static class EventTables
{
    public static Table Events(EventOntology ontology) => new Fields<EventView>()
        .Text("id", (_, item) => item.Id)
        .Text("report", (report, _) => report.Key)
        .Text("event", (_, item) => item.Event.Id)
        .Text("day", (_, item) => item.Day)
        .Text("type", (_, item) => item.Event.Type)
        .Text("mode", (_, item) => item.Event.Mode)
        .List("contexts", (_, item) => item.Event.Contexts)
        .Text("cameo", (_, item) => item.Event.Cameo)
        .Integer("quad", (_, item) => (long?)ontology.Type(item.Event.Type)?.Quad)
        .Number("score", (_, item) => EventScale.Of(ontology, item.Event))
        .Text("status", (_, item) => Words.Of(item.Event.Status))
        .Text("polarity", (_, item) => Words.Of(item.Event.Polarity))
        .Text("certainty", (_, item) => Words.Of(item.Event.Certainty))
        .Number("confidence", (_, item) => item.Event.Confidence)
        .Text("statement", (_, item) => item.Event.Attribution)
        .Text("source_kind", (_, item) => Words.Of(item.SourceKind))
        .Text("place", (_, item) => item.Event.Place?.Name)
        .Text("place_country", (_, item) => item.Event.Place?.Country)
        .Text("time", (_, item) => item.Event.Time?.Value)
        .Text("time_from", (_, item) => item.Event.Time?.From)
        .Text("time_to", (_, item) => item.Event.Time?.To)
        .Truth("deadline", (_, item) => item.Event.Time?.IsDeadline)
        .Text("anchor_text", (report, item) => report.Slice(item.Event.Anchor))
        .Text("sentence", (report, item) => report.Slice(item.Sentence))
        .Integer("sentence_start", (report, item) => report.Start(item.Sentence))
        .Integer("sentence_end", (report, item) => report.End(item.Sentence))
        .Of("events", EventsOf);

    public static Table Participants() => new Fields<(EventView Event, string Part, int N, Party Party)>()
        .Text("event", (_, item) => item.Event.Id)
        .Text("report", (report, _) => report.Key)
        .Text("part", (_, item) => item.Part)
        .Integer("n", (_, item) => item.N)
        .Text("actor", (_, item) => item.Party.Who.Actor)
        .Text("actor_id", (report, item) => report.KeyOf(item.Party.Who.Actor))
        .Text("name", (_, item) => item.Party.Name)
        .Text("country", (_, item) => item.Party.Who.Country)
        .Text("sector", (_, item) => item.Party.Who.Sector)
        .Integer("start", (report, item) => report.Start(item.Party.Who.Span))
        .Integer("end", (report, item) => report.End(item.Party.Who.Span))
        .Text("text", (_, item) => item.Party.Words)
        .Of("participants", report => EventsOf(report).SelectMany(item => Side(item, "actor", item.Actors).Concat(Side(item, "recipient", item.Recipients))));

    public static Table Counts() => new Fields<(Event Event, int N, EventCount Count)>()
        .Text("event", (report, item) => report.IdOf(item.Event.Id))
        .Text("report", (report, _) => report.Key)
        .Integer("n", (_, item) => item.N)
        .Text("kind", (_, item) => Words.Of(item.Count.Kind))
        .Integer("value", (_, item) => item.Count.Value)
        .Text("bound", (_, item) => Words.Of(item.Count.Bound))
        .Of("counts", report => report.Record.Events.SelectMany(item => item.Counts.Select((count, i) => (item, i + 1, count))));

    private static IEnumerable<EventView> EventsOf(ReportView report) => report.Record.Events.Select(item => new EventView(report, item));

    private static IEnumerable<(EventView Event, string Part, int N, Party Party)> Side(EventView item, string part, IReadOnlyList<Party> parties) =>
        parties.Select((party, i) => (item, part, i + 1, party));
}
