using OnRecord.Coding.Attributions.Sourcing;

namespace OnRecord.Coding.Attributions;

/// <summary>Fills a draft's attributions: found by the models, then read for cue class, quotation, medium and audience,
/// then given the actor behind the source and, for unnamed sources, the reason stated. Thread-safe.</summary>
internal sealed class AttributionStep(AttributionModel model, CueLexicon cues, SourcingLexicon sourcing) : CodingStep
{
    private readonly AttributionExtractor _extractor = new(model);
    private readonly CueClassReader _classes = new(cues);
    private readonly MediumReader _media = new(sourcing);
    private readonly SourceKindReader _kinds = new(sourcing);

    public override Layers Requires => Layers.Mentions | Layers.Actors;

    public override Layers Assigns => Layers.Attributions;

    /// <exception cref="InvalidOperationException">The engine was built without a model.</exception>
    public static AttributionStep LoadEmbedded() =>
        new(AttributionModel.LoadEmbedded(), CueLexicon.LoadEmbedded(), SourcingLexicon.LoadEmbedded());

    public override void Run(Draft draft)
    {
        var context = new AttributionContext(draft.Document, cues);
        var extractions = _extractor.Extract(context);
        var attributions = Draft(context, extractions);
        new DeclinedReader(context, sourcing).Read(attributions);
        attributions.Sort((a, b) => a.CueHead.CompareTo(b.CueHead));
        var resolver = new SourceResolver(draft, _kinds);
        foreach (var attribution in attributions)
        {
            resolver.Resolve(attribution);
        }

        new AnonymityReader(draft, sourcing, _kinds).Read(attributions, resolver.ActorAt);
        draft.Attributions.AddRange(attributions);
    }

    private List<AttributionDraft> Draft(AttributionContext context, List<Extraction> extractions)
    {
        var drafts = new Dictionary<Extraction, AttributionDraft>(ReferenceEqualityComparer.Instance);
        foreach (var extraction in extractions)
        {
            drafts[extraction] = Draft(context, extraction);
        }

        foreach (var (extraction, draft) in drafts)
        {
            draft.Within = extraction.Within is { } outer ? drafts[outer] : null;
        }

        return [.. drafts.Values];
    }

    private AttributionDraft Draft(AttributionContext context, Extraction extraction)
    {
        var document = context.Document;
        var quote = QuoteKindReader.Read(context, extraction);
        var medium = _media.Read(document, extraction, out var mediumHead);
        return new AttributionDraft
        {
            Source = extraction.Source.IsNone ? [] : [document.TextOf(extraction.Source.Tokens)],
            SourceTokens = extraction.Source.Tokens,
            SourceHead = extraction.Source.Head,
            Cue = [document.TextOf(extraction.CueSpan)],
            CueHead = extraction.Cue,
            Content = ContentSpans.Of(context, extraction),
            Quote = quote,
            CueClass = _classes.Read(context, extraction, quote),
            Medium = medium,
            Audience = AudienceReader.Read(cues, document, extraction, mediumHead),
        };
    }
}
