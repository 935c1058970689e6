namespace OnRecord.Coding.Confidence;

/// <summary>Says how sure the type of an event is, from 0 to 1: of events stated with .8, eight in ten are right on development
/// data.</summary>
internal sealed class ConfidenceStep(ConfidenceRules rules) : CodingStep
{
    public override Layers Requires => Layers.Events | Layers.Status;

    public override Layers Assigns => Layers.Confidence;

    public override void Run(Draft draft)
    {
        foreach (var item in draft.Events)
        {
            item.Features.AddRange(EventFeatures.Of(draft.Document, item));
            item.Confidence = rules.Confidence(item.Features);
        }
    }
}
