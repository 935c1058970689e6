using OnRecord.Coding.Attributions.Sourcing;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Reads what extractions mean for a reader: cue class, quotation, medium and audience, declined answers, the
/// actor behind each source and, for unnamed ones, the reason stated. Thread-safe.</summary>
internal sealed class AttributionReader(CueLexicon cues, SourcingLexicon sourcing)
{
    private readonly CueClassReader _classes = new(cues);
    private readonly MediumReader _media = new(sourcing);

    /// <summary>Fills the draft's attributions, in order of cue.</summary>
    public void Read(Draft draft, AttributionContext context, List<Extraction> extractions)
    {
        var spoken = new RelayReader(draft, context, sourcing).Read(Spoken(context, extractions));
        var attributions = Describe(context, new OccasionReader(draft), spoken);
        new DeclinedReader(context, sourcing).Read(attributions);
        attributions.Sort((a, b) => a.CueHead.CompareTo(b.CueHead));
        var kinds = new SourceKindReader(sourcing, draft.Article.Outlet);
        var resolver = new SourceResolver(draft, context, kinds);
        resolver.ResolveAll(attributions);
        DropMisread(context, attributions);
        new AnonymityReader(draft, sourcing, kinds).Read(attributions, resolver.ActorAt);
        draft.Attributions.AddRange(attributions);
    }

    /// <summary>"Requested anonymity" tells of the source and attributes nothing that the report rests on.</summary>
    private List<Extraction> Spoken(AttributionContext context, List<Extraction> extractions)
    {
        var anonymity = sourcing.Anonymity.Find(context.Document);
        if (anonymity.Count == 0)
        {
            return extractions;
        }

        var silent = new HashSet<int>();
        foreach (var phrase in anonymity)
        {
            silent.UnionWith(Enumerable.Range(phrase.Tokens.Start, phrase.Tokens.Length));
        }

        return extractions.FindAll(e => !(silent.Contains(e.Cue) && (silent.Contains(e.Content.Tokens.Start) || silent.Contains(e.Content.Tokens.End - 1))));
    }

    private static void DropMisread(AttributionContext context, List<AttributionDraft> attributions)
    {
        foreach (var attribution in attributions)
        {
            while (attribution.Within is { } outer && Misreading.Is(context.Document, outer))
            {
                attribution.Within = outer.Within;
            }
        }

        attributions.RemoveAll(attribution => Misreading.Is(context.Document, attribution));
    }

    private List<AttributionDraft> Describe(AttributionContext context, OccasionReader occasions, List<Extraction> extractions)
    {
        var drafts = new Dictionary<Extraction, AttributionDraft>(ReferenceEqualityComparer.Instance);
        foreach (var extraction in extractions)
        {
            drafts[extraction] = Describe(context, occasions, extraction);
        }

        foreach (var (extraction, draft) in drafts)
        {
            draft.Within = extraction.Within is { } outer ? drafts.GetValueOrDefault(outer) : null;
        }

        return [.. drafts.Values];
    }

    private AttributionDraft Describe(AttributionContext context, OccasionReader occasions, Extraction extraction)
    {
        var document = context.Document;
        var quote = QuoteKindReader.Read(context, extraction);
        var medium = _media.Read(document, extraction, out var mediumHead);
        var (place, time) = occasions.Read(context, extraction, mediumHead);
        return new AttributionDraft
        {
            Source = extraction.Source.IsNone ? [] : [Balanced(document, extraction.Source.Tokens)],
            SourceTokens = extraction.Source.Tokens,
            SourceHead = extraction.Source.Head,
            Cue = [document.TextOf(extraction.CueSpan)],
            CueHead = extraction.Cue,
            Content = ContentSpans.Of(context, extraction),
            Quote = quote,
            CueClass = _classes.Read(context, extraction, quote),
            Medium = medium,
            Audience = AudienceReader.Read(context, extraction, mediumHead),
            Place = place,
            Time = time,
        };
    }

    /// <summary>With the bracket that closes one which the source opens ("Zuma Otieno (@zotieno)").</summary>
    private static TextSpan Balanced(Document document, TokenSpan tokens)
    {
        var span = document.TextOf(tokens);
        var words = span.Slice(document.Text);
        var isOpen = words.LastIndexOf('(') > words.LastIndexOf(')');
        return isOpen && tokens.End < document.Count && document.FormIs(tokens.End, ")") ? span.Union(document[tokens.End].Span) : span;
    }
}
