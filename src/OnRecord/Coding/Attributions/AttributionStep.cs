using OnRecord.Coding.Attributions.Sourcing;

namespace OnRecord.Coding.Attributions;

/// <summary>Fills a draft's attributions: the models find them, the lexicons tell what they are. Thread-safe.</summary>
internal sealed class AttributionStep(AttributionModel model, CueLexicon cues, SourcingLexicon sourcing) : CodingStep
{
    private readonly AttributionExtractor _extractor = new(model);
    private readonly AttributionReader _reader = new(cues, sourcing);

    public override Layers Requires => Layers.Mentions | Layers.Actors;

    public override Layers Assigns => Layers.Attributions;

    /// <exception cref="InvalidOperationException">The engine was built without a model.</exception>
    public static AttributionStep LoadEmbedded() =>
        new(AttributionModel.LoadEmbedded(), CueLexicon.LoadEmbedded(), SourcingLexicon.LoadEmbedded());

    public override void Run(Draft draft)
    {
        var context = new AttributionContext(draft.Document, cues);
        var laidOut = new TurnReader(context).Find();
        laidOut.AddRange(new HeadlineReader(draft, context, sourcing).Find());
        _reader.Read(draft, context, _extractor.Extract(context, laidOut));
    }
}
