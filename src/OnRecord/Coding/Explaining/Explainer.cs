using System.Globalization;
using OnRecord.Coding.Confidence;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Explaining;

/// <summary>Tells why an event of a draft is coded as it is. Immutable and thread-safe.</summary>
internal sealed class Explainer(ConfidenceRules confidence)
{
    /// <summary>Null when the draft has no such event.</summary>
    /// <param name="id">As in the record: "e3" is the third event.</param>
    public EventExplanation? Explain(Draft draft, string id)
    {
        if (id is not ['e', ..] || !int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > draft.Events.Count)
        {
            return null;
        }

        var item = draft.Events[number - 1];
        var lines = new List<ExplanationLine>
        {
            new("event", $"{item.Type}{(item.Mode is null ? "" : "/" + item.Mode)} {item.Cameo}"),
            new("sentence", Words(draft, draft.Document.TextOf(draft.Document.SentenceOf(item.Anchor[0]).Tokens))),
            new("anchor", string.Join(" … ", item.Anchor.Select(word => draft.Document.Form(word).ToString()))),
            new("frame", item.Frame ?? "none"),
        };
        AddIf(lines, "operator", item.Operator);
        lines.AddRange(item.Actors.Select(p => new ExplanationLine("actor", Path(draft, item, p.Mention))));
        lines.AddRange(item.Recipients.Select(p => new ExplanationLine("recipient", Path(draft, item, p.Mention))));
        AddIf(lines, "place", item.Place is { } place ? Path(draft, item, place) : null);
        AddIf(lines, "time", item.Time is { } time ? $"“{Words(draft, draft.Document.TextOf(time.Tokens))}” = {time.Value}{(time.IsDeadline ? ", a deadline" : "")}" : null);
        lines.AddRange(item.Counts.Select(c => new ExplanationLine("count", $"{c.Kind.ToString().ToLowerInvariant()} {c.Value} by “{draft.Document.Form(c.Word)}”")));
        lines.Add(new("status", $"{Wording(item.Status)}: {item.StatusRule}"));
        AddIf(lines, "on the word of", item.Attribution is { } source ? $"“{Evidence(draft, source.Source)}” (“{Evidence(draft, source.Cue)}”)" : null);
        lines.Add(new("confidence", string.Create(CultureInfo.InvariantCulture, $"{item.Confidence:F2}")));
        lines.AddRange(item.Features.Select(f => new ExplanationLine("feature", string.Create(CultureInfo.InvariantCulture, $"{f} {confidence.Weight(f):+0.00;-0.00;0.00}"))));
        return new EventExplanation(id, lines);
    }

    private static void AddIf(List<ExplanationLine> lines, string what, string? detail)
    {
        if (detail is not null)
        {
            lines.Add(new(what, detail));
        }
    }

    // From the anchor word of the same sentence that is nearest.
    private static string Path(Draft draft, EventDraft item, Mention mention)
    {
        var sentence = draft.Document.SentenceIndexOf(mention.Head);
        var anchor = item.Anchor.Where(word => draft.Document.SentenceIndexOf(word) == sentence).OrderBy(word => Math.Abs(word - mention.Head)).FirstOrDefault(item.Anchor[0]);
        return $"“{Words(draft, draft.Document.TextOf(mention.Tokens))}”: {TreePath.Between(draft.Document, anchor, mention.Head)}";
    }

    private static string Evidence(Draft draft, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(span => Words(draft, span)));

    private static string Words(Draft draft, TextSpan span) => span.Slice(draft.Article.Text).ToString();

    private static string Wording(Status status) => status switch
    {
        Status.UnderWay => "under way",
        Status.DidNotHappen => "did not happen",
        _ => status.ToString().ToLowerInvariant(),
    };
}
