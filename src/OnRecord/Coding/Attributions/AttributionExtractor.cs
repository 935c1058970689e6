using OnRecord.Coding.Attributions.Contents;
using OnRecord.Coding.Attributions.Cues;
using OnRecord.Coding.Attributions.Scoring;
using OnRecord.Coding.Attributions.Sources;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Finds attributions in a document: cues first, then for each cue its source, its extent and its content;
/// last, which attributions compete and which nest. Thread-safe.</summary>
internal sealed class AttributionExtractor(AttributionModel model)
{
    /// <summary>No attribution is sought in longer sentences, which are lists, tables or noise.</summary>
    public const int MaxSentence = 400;

    private const int MostBetween = 4;

    /// <summary>In order of cue.</summary>
    /// <param name="laidOut">What the layout of the page attributes, without any verb.</param>
    public List<Extraction> Extract(AttributionContext context, IEnumerable<Extraction> laidOut)
    {
        var buffer = new FeatureBuffer();
        var found = laidOut.ToList();
        var marks = found.Select(t => t.Cue).ToHashSet();
        foreach (var (cue, probability) in FindCues(context, buffer))
        {
            if (!marks.Contains(cue) && Complete(context, buffer, cue, probability) is { } extraction)
            {
                found.Add(extraction);
            }
        }

        found.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        return Nesting.Resolve(found);
    }

    private List<(int Cue, float Probability)> FindCues(AttributionContext context, FeatureBuffer buffer)
    {
        var features = new CueFeatures(context, buffer);
        var found = new List<(int, float)>();
        foreach (var sentence in context.Document.Sentences)
        {
            if (sentence.Tokens.Length > MaxSentence)
            {
                continue;
            }

            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                if (CueCandidates.IsCandidate(context, token))
                {
                    features.Collect(token);
                    var probability = SparseNet.Probability(model.Cue.Score(buffer.Codes));
                    if (probability >= model.Threshold)
                    {
                        found.Add((token, probability));
                    }
                }
            }
        }

        return found;
    }

    private Extraction? Complete(AttributionContext context, FeatureBuffer buffer, int cue, float probability)
    {
        var source = FindSource(context, buffer, cue);
        var frame = QuotationFrame.Of(context, cue);
        if (frame is { } shown && shown.Source.Head != source.Head)
        {
            source = shown.Source;
        }

        var span = FindCueSpan(context, buffer, cue, source.Tokens);
        var found = FindContent(context, buffer, cue, span, source.Tokens);
        if (Before(context, cue, found) is { } agreed)
        {
            return new Extraction(cue, span, source, agreed, probability) { IsAgreement = true };
        }

        var content = found;
        if (frame is { } quoted && content is { } held && held.Tokens.Overlaps(source.Tokens) && !held.IsSplit)
        {
            content = new ContentCandidate(quoted.Spoken, default, 0, 0);
        }

        return content is { } tokens && !IsOnlyAddressed(context.Document, cue, tokens.Tokens) ? new Extraction(cue, span, source, Continuation.Extend(context, FromThat(context, cue, tokens)), probability) : null;
    }

    // "They blocked the gate, as the authority claimed": what it claimed is what stands before "as".
    private static ContentCandidate? Before(AttributionContext context, int cue, ContentCandidate? content)
    {
        var document = context.Document;
        if (content is not { Tokens: { Length: 1, Start: var mark } } only || !document.FormIs(mark, "as") || document[mark].Head != cue || document[cue].Deprel != Deprel.Advcl)
        {
            return null;
        }

        // "He denied that they did, as the authority claimed": that they did.
        var (governor, told) = (document[cue].Head, document.Child(document[cue].Head, Deprel.Ccomp));
        var start = document.Subtree(told >= 0 && told < mark ? told : governor).Start;
        return start < mark ? only with { Tokens = new TokenSpan(start, mark) } : null;
    }

    // "They had not been asked": they are no words of anybody.
    private static bool IsOnlyAddressed(Document document, int cue, TokenSpan content) =>
        content is { Length: 1, Start: var token } && document[token] is { Xpos: "PRP", Deprel: "nsubj:pass" } pronoun && pronoun.Head == cue && pronoun.Lemma.ToLowerInvariant() is not "it";

    // "Said earlier | that two officers were hurt": what stands between the verb and "that" is not what was said.
    private static ContentCandidate FromThat(AttributionContext context, int cue, ContentCandidate content)
    {
        var document = context.Document;
        for (var that = content.Tokens.Start; that < Math.Min(content.Tokens.End - 1, content.Tokens.Start + MostBetween); that++)
        {
            if (document.FormIs(that, "that") && document[that].Upos == Upos.SCONJ && document[that].Head is var verb && verb > that && document[verb].Head == cue)
            {
                return content with { Tokens = new TokenSpan(that, content.Tokens.End) };
            }

            if (document[that].Head != cue || document[that].Upos is not (Upos.ADV or Upos.NOUN or Upos.PROPN))
            {
                return content;
            }
        }

        return content;
    }

    private SourceCandidate FindSource(AttributionContext context, FeatureBuffer buffer, int cue)
    {
        var features = new SourceFeatures(context, buffer);
        var told = Addressee.HeadOf(context, cue);
        var (best, bestScore) = (SourceCandidate.None, float.NegativeInfinity);
        foreach (var candidate in SourceCandidates.Near(context, cue))
        {
            features.Collect(cue, candidate);
            var score = candidate.Head >= 0 && candidate.Head == told ? float.NegativeInfinity : model.Source.Score(buffer.Codes);
            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    private TokenSpan FindCueSpan(AttributionContext context, FeatureBuffer buffer, int cue, TokenSpan source)
    {
        var features = new CueSpanFeatures(context, buffer);
        var (best, bestScore) = (new TokenSpan(cue, cue + 1), float.NegativeInfinity);
        foreach (var span in CueSpans.Around(context, cue))
        {
            features.Collect(cue, span, source);
            var score = model.CueSpan.Score(buffer.Codes);
            if (score > bestScore && (span.Length == 1 || source.IsEmpty || !span.Overlaps(source)))
            {
                (best, bestScore) = (span, score);
            }
        }

        return best;
    }

    private ContentCandidate? FindContent(AttributionContext context, FeatureBuffer buffer, int cue, TokenSpan span, TokenSpan source)
    {
        var frame = new ContentFrame(context, cue, span, source);
        var scorer = new ContentScorer(model.Content, context, frame, buffer);
        return scorer.Best();
    }
}
