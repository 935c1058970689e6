using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Factuality;

/// <summary>Says of every event on whose word it hangs, and whether it happened, is planned, promised, demanded,
/// threatened, possible, conditional, denied, or did not happen; then joins what is told twice.</summary>
internal sealed class StatusStep(FactualityLexicon lexicon) : CodingStep
{
    public override Layers Requires => Layers.Events | Layers.Attributions;

    public override Layers Assigns => Layers.Status;

    public override void Run(Draft draft)
    {
        var status = new EventStatus(draft.Document, lexicon);
        foreach (var item in draft.Events)
        {
            item.Attribution = Innermost(draft.Attributions, draft.Document[item.Anchor[0]].Span);
            var standing = Attributed(status.Of(item), item.Attribution);
            (item.Status, item.Polarity, item.Certainty) = (standing.Status, standing.Polarity, standing.Certainty);
        }

        new EventMerging(draft).Merge();
    }

    private static AttributionDraft? Innermost(List<AttributionDraft> attributions, TextSpan anchor)
    {
        AttributionDraft? innermost = null;
        foreach (var attribution in attributions)
        {
            if (attribution.Holds(anchor) && (innermost is null || Length(attribution) < Length(innermost)))
            {
                innermost = attribution;
            }
        }

        return innermost;
    }

    private static int Length(AttributionDraft attribution) => attribution.Content.Sum(part => part.Length);

    // What the clause leaves plain, the cue may still deny, promise, demand or threaten.
    private static Standing Attributed(Standing standing, AttributionDraft? attribution) =>
        standing.Status is not (Status.Happened or Status.UnderWay or Status.Planned)
            ? standing
            : attribution?.CueClass switch
            {
                CueClass.Denial => standing with { Status = Status.Denied, Polarity = Polarity.Negative },
                CueClass.Demand => standing with { Status = Status.Demanded, Certainty = Certainty.Underspecified },
                CueClass.Threat => standing with { Status = Status.Threatened, Certainty = Certainty.Underspecified },
                CueClass.Promise => standing with { Status = Status.Promised, Certainty = Certainty.Probable },
                CueClass.Intention => standing with { Status = Status.Planned, Certainty = Certainty.Underspecified },
                CueClass.Belief => standing with { Certainty = Certainty.Probable },
                _ => standing,
            };
}
