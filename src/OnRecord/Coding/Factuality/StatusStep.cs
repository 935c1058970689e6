using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Factuality;

/// <summary>Says of every event on whose word it hangs, and whether it happened, is planned, promised, demanded,
/// threatened, possible, conditional, denied, or did not happen; then joins what is told twice.</summary>
/// <param name="model">Doubts what has nothing but its tense to speak for it; null to take it as told.</param>
internal sealed class StatusStep(FactualityLexicon lexicon, FactualityModel? model = null) : CodingStep
{
    // Of web text and news together, a plain event that the model scores below this did not happen in 3 of 4 cases (development
    // half of UDS-IH2: r of the rules .30 without it, .38 with; training half of MEANTIME .44 and .46).
    private const double Doubtful = -2;

    public override Layers Requires => Layers.Events | Layers.Attributions;

    public override Layers Assigns => Layers.Status;

    public override void Run(Draft draft)
    {
        var status = new EventStatus(draft.Document, lexicon);
        var cues = new CueWords(draft);
        foreach (var item in draft.Events)
        {
            item.Attribution = Innermost(draft.Attributions, draft.Document[item.Anchor[0]].Span) ?? cues.Above(item.Anchor[0]);
            var standing = Attributed(Ahead(draft, item, Doubted(draft, item, status.Of(item))), item.Attribution);
            (item.Status, item.Polarity, item.Certainty, item.StatusRule) = standing;
        }

        new EventMerging(draft).Merge();
    }

    private Standing Doubted(Draft draft, EventDraft item, Standing standing) =>
        standing.Rule == EventStatus.PlainTense && model?.Score(draft.Document, item.Anchor[0], Genre.Web) < Doubtful
            ? Standing.Open(Status.Possible, "the factuality model doubts it")
            : standing;

    // "Meets his counterpart next week": present in form, ahead of the publication.
    private static Standing Ahead(Draft draft, EventDraft item, Standing standing) =>
        standing.Status is Status.Happened or Status.UnderWay && item.Time is { IsDeadline: false, From: { } from }
            && draft.Article.Published is { } published && from > published.Date && draft.Document[item.Anchor[0]].Xpos is "VBZ" or "VBP" or "VBG"
            ? Standing.Open(Status.Planned, "its time lies ahead")
            : standing;

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
                CueClass.Denial => new Standing(Status.Denied, Polarity.Negative, standing.Certainty, "told in a denial"),
                CueClass.Demand => Standing.Open(Status.Demanded, "told in a demand"),
                CueClass.Threat => Standing.Open(Status.Threatened, "told in a threat"),
                CueClass.Promise => Standing.Promised("told in a promise"),
                CueClass.Intention => Standing.Open(Status.Planned, "told as an intention"),
                CueClass.Belief => standing with { Certainty = Certainty.Probable, Rule = $"{standing.Rule}, told as a belief" },
                _ => standing,
            };
}
