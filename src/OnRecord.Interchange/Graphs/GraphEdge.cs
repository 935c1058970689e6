using OnRecord.Interchange.Views;
using OnRecord.Knowledge.Ontology;
using OnRecord.Text;

namespace OnRecord.Interchange.Graphs;

/// <summary>A tie between two actors, or an event that one does to another.</summary>
/// <param name="Source">Id of the actor in its report; null for none.</param>
/// <param name="First">First day, ISO 8601 as precise as known; null when not known.</param>
internal sealed record GraphEdge(string Id, string Source, string Target, string Relation, string Type, string? Mode, string? Status, string? SourceKind, double? Weight, string? First, string? Last, TextSpan Words)
{
    public static IEnumerable<GraphEdge> Of(ReportView report, EventOntology ontology)
    {
        for (var i = 0; i < report.Record.Relations.Count; i++)
        {
            var tie = report.Record.Relations[i];
            yield return new GraphEdge(report.IdOf($"r{i + 1}"), tie.Subject, tie.Object, "tie", Outputs.Words.Of(tie.Type), null, null, null, null, tie.From, tie.To, tie.Evidence is [var words, ..] ? words : default);
        }

        foreach (var item in report.Record.Events.Select(item => new EventView(report, item)))
        {
            foreach (var (id, actor, recipient) in item.Pairs().Where(pair => pair.Actor is not null && pair.Recipient is not null))
            {
                yield return new GraphEdge(
                    id, actor!.Who.Actor, recipient!.Who.Actor, "event", item.Event.Type, item.Event.Mode, Outputs.Words.Of(item.Event.Status), Outputs.Words.Of(item.SourceKind),
                    EventScale.Of(ontology, item.Event), item.Day, item.LastDay ?? item.Day, item.Sentence);
            }
        }
    }
}
