using OnRecord.Interchange.Views;
using OnRecord.Text;

namespace OnRecord.Interchange.Tables;

/// <summary>A span that an item of a report rests on.</summary>
/// <param name="Item">Id of the item in the report.</param>
/// <param name="N">From 1, of those of one part.</param>
internal sealed record Evidence(string Item, string Part, int N, TextSpan Span)
{
    /// <summary>The evidence of every item, in the order of the items.</summary>
    public static IEnumerable<Evidence> Of(ReportView report)
    {
        var record = report.Record;
        var actors = record.Actors.SelectMany(actor => actor.Roles.SelectMany((role, i) => Spans(actor.Id, $"role {i + 1}", role.Evidence)));
        var statements = record.Attributions.SelectMany(said => (IEnumerable<Evidence>)
        [
            .. Spans(said.Id, "source", said.Source),
            .. Spans(said.Id, "cue", said.Cue),
            .. Spans(said.Id, "content", said.Content),
            .. Spans(said.Id, "anonymity", said.Anonymity?.Evidence),
            .. Spans(said.Id, "medium", said.Medium?.Evidence),
            .. Spans(said.Id, "audience", said.Audience?.Evidence),
            .. Spans(said.Id, "place", One(said.Place?.Span)),
            .. Spans(said.Id, "time", One(said.Time?.Span)),
        ]);
        var events = record.Events.SelectMany(item => (IEnumerable<Evidence>)
        [
            .. Spans(item.Id, "anchor", item.Anchor),
            .. Spans(item.Id, "place", One(item.Place?.Span)),
            .. Spans(item.Id, "time", One(item.Time?.Span)),
            .. item.Counts.SelectMany((count, i) => Spans(item.Id, $"count {i + 1}", count.Evidence)),
        ]);
        var relations = record.Relations.SelectMany((relation, i) => Spans($"r{i + 1}", "evidence", relation.Evidence));
        var tensions = record.Tensions.SelectMany((tension, i) => Spans($"t{i + 1}", "evidence", tension.Evidence));
        return actors.Concat(statements).Concat(events).Concat(relations).Concat(tensions);
    }

    private static IEnumerable<Evidence> Spans(string item, string part, IReadOnlyList<TextSpan>? spans) =>
        spans?.Select((span, i) => new Evidence(item, part, i + 1, span)) ?? [];

    private static IReadOnlyList<TextSpan> One(TextSpan? span) => span is { } found ? [found] : [];
}
