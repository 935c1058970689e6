using OnRecord.Coding.Attributions.Sourcing;
using OnRecord.Language;
using OnRecord.Records;
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
        DropDeeds(context, attributions);
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

    /// <summary>"The talks sealed a deal": a thing, a verb that is no known cue and an object tell what happened, not what
    /// anybody holds.</summary>
    private static void DropDeeds(AttributionContext context, List<AttributionDraft> attributions)
    {
        foreach (var attribution in attributions)
        {
            while (attribution.Within is { } outer && IsDeed(context, outer))
            {
                attribution.Within = outer.Within;
            }
        }

        attributions.RemoveAll(attribution => IsDeed(context, attribution));
    }

    private static bool IsDeed(AttributionContext context, AttributionDraft attribution) =>
        IsScene(context.Document, attribution) || IsUndergone(context.Document, attribution) || IsElsewhere(context.Document, attribution) || GoesWithoutSaying(context.Document, attribution)
        || IsAside(context.Document, attribution) || IsBeforeSemicolon(context.Document, attribution) || IsThingPerceived(context.Document, attribution) || IsEmpty(context.Document, attribution) || IsAbsent(context.Document, attribution) || IsNobody(context.Document, attribution) || IsOccasion(context.Document, attribution)
        || attribution is { CueClass: CueClass.Other, Quote: QuoteKind.Indirect, Actor: null, SourceHead: >= 0, CueHead: >= 0 }
        && context.Document[attribution.SourceHead].Upos == Upos.NOUN
        && context.Document.HasChild(attribution.CueHead, Deprel.Obj)
        && !context.Document.HasChild(attribution.CueHead, Deprel.Ccomp) && !context.Document.HasChild(attribution.CueHead, Deprel.Xcomp);

    /// <summary>"Changes, added to the pandemic, forced them": the participle tells what was done to the noun that it hangs on.</summary>
    private static bool IsUndergone(Document document, AttributionDraft attribution) =>
        attribution is { Quote: QuoteKind.Indirect, SourceHead: >= 0, CueHead: >= 0 }
        && document[attribution.CueHead] is { Xpos: "VBN" or "VBD", Deprel: Deprel.Acl } cue && cue.Head == attribution.SourceHead;

    /// <summary>"I have no reason to resign. The police did their work": no known cue, and nothing in its own sentence.</summary>
    private static bool IsElsewhere(Document document, AttributionDraft attribution) =>
        attribution is { CueClass: CueClass.Other, Quote: QuoteKind.Indirect, CueHead: >= 0, Content: [var content, ..] }
        && content.Start >= document.TextOf(document.SentenceOf(attribution.CueHead).Tokens).End;

    /// <summary>"Army retakes town; rebels deny offering talks": what the cue has of its own stands with it, and not before the semicolon.</summary>
    private static bool IsBeforeSemicolon(Document document, AttributionDraft attribution)
    {
        if (attribution is not { Quote: QuoteKind.Indirect, CueHead: >= 0 and var cue, Content: [var content] } || document.TokensIn(content) is not { IsEmpty: false } tokens || tokens.End > cue)
        {
            return false;
        }

        var hasOwn = document.HasChild(cue, Deprel.Obj) || document.HasChild(cue, Deprel.Xcomp) || document.HasChild(cue, Deprel.Ccomp) || !document.HasChild(cue, Deprel.Nsubj);
        for (var word = tokens.End; hasOwn && word < cue; word++)
        {
            if (document.FormIs(word, ";"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Looking for cattle", "watched the fire": a thing, of which nothing is held.</summary>
    private static bool IsThingPerceived(Document document, AttributionDraft attribution)
    {
        if (attribution is not { CueClass: CueClass.Perception, Quote: QuoteKind.Indirect, Content: [var content] })
        {
            return false;
        }

        var tokens = document.TokensIn(content);
        for (var word = tokens.Start; word < tokens.End; word++)
        {
            if (document[word].Upos is Upos.VERB or Upos.AUX)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"…, which had been told": a word that only points says nothing.</summary>
    private static bool IsEmpty(Document document, AttributionDraft attribution) =>
        attribution is { Quote: QuoteKind.Indirect, Content: [var content] } && document.TokensIn(content) is { Length: 1 } only
        && (document[only.Start].Xpos is "WDT" or "WP" or "TO" or "IN" || document[only.Start].Upos is Upos.PUNCT or Upos.PART);

    /// <summary>"A farmer seized while looking for cattle was handed over", "walked home and was embraced by her": no known cue, and what it would
    /// attribute stands above it or beside it.</summary>
    private static bool IsAside(Document document, AttributionDraft attribution) =>
        attribution is { CueClass: CueClass.Other, Quote: QuoteKind.Indirect, CueHead: >= 0, Content: [var content, ..] }
        && document[attribution.CueHead].Deprel is Deprel.Acl or Deprel.Advcl or Deprel.AclRelcl or Deprel.Conj
        && !(document.Marker(attribution.CueHead) is >= 0 and var marker && document.FormIs(marker, "as"))
        && document.Subtree(attribution.CueHead) is var clause && document.TokensIn(content) is { IsEmpty: false } tokens && !clause.Contains(tokens.Start);

    /// <summary>"It goes without saying that": nobody says it.</summary>
    private static bool GoesWithoutSaying(Document document, AttributionDraft attribution) =>
        attribution is { SourceHead: >= 0, CueHead: > 0 } && document.FormIs(attribution.SourceHead, "it")
        && (IsWithout(document, attribution.CueHead) || IsWithout(document, document.Child(attribution.CueHead, Deprel.Advcl)));

    private static bool IsWithout(Document document, int verb) => verb > 0 && document[verb].Xpos == "VBG" && document.FormIs(verb - 1, "without");

    /// <summary>"Without any sign of concluding the war": what is not there says nothing.</summary>
    private static bool IsAbsent(Document document, AttributionDraft attribution) =>
        attribution is { Quote: QuoteKind.Indirect, CueHead: >= 0 }
        && (IsLacking(document, attribution.SourceHead) || IsLacking(document, document[attribution.CueHead].Head));

    /// <summary>"No group has claimed responsibility": nobody says it.</summary>
    private static bool IsNobody(Document document, AttributionDraft attribution) =>
        attribution is { Quote: QuoteKind.Indirect, SourceHead: >= 0 and var head }
        && ((document.Child(head, Deprel.Det) is >= 0 and var determiner && document.FormIs(determiner, "no")) || document.FormIs(head, "nobody"));

    /// <summary>"The minister, its leader, said in an interview": when or where something was said is not what was said.</summary>
    private static bool IsOccasion(Document document, AttributionDraft attribution)
    {
        if (attribution is not { CueClass: CueClass.Speech, Quote: QuoteKind.Indirect, CueHead: >= 0, Content: [var content] } || document.TokensIn(content) is not { IsEmpty: false } tokens
            || document.Form(tokens.Start) is not ("in" or "at" or "on" or "during" or "after" or "before"))
        {
            return false;
        }

        var noun = document[tokens.Start].Head;
        return noun >= 0 && document[tokens.Start].Deprel == Deprel.Case && document[noun].Head == attribution.CueHead && Deprel.Is(document[noun].Deprel, Deprel.Obl) && document.Subtree(noun) is var phrase && phrase.End >= tokens.End;
    }

    private static bool IsLacking(Document document, int noun) =>
        noun >= 0 && document.Child(noun, Deprel.Case) is >= 0 and var marker && document.FormIs(marker, "without");

    /// <summary>"A convoy was attacked near Karsk": a place where something happens says nothing.</summary>
    private static bool IsScene(Document document, AttributionDraft attribution) =>
        attribution is { SourceHead: >= 0, CueHead: >= 0 }
        && document.Child(attribution.SourceHead, Deprel.Case) is >= 0 and var marker
        && document[marker].Lemma.ToLowerInvariant() switch
        {
            "near" or "outside" or "around" => true,
            "in" or "at" or "on" => attribution.Actor?.Kind is ActorKind.Place or ActorKind.State
                || document[attribution.SourceHead].Entity is EntityTag.BeginLocation or EntityTag.InsideLocation,
            _ => false,
        };

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
