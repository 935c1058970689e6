using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions;

/// <summary>What the models take for an attribution and no reader would: deeds, scenes, words that nobody speaks.</summary>
internal static class Misreading
{
    public static bool Is(Document document, AttributionDraft attribution) =>
        IsDeed(document, attribution) || IsUndergone(document, attribution) || IsPerceived(document, attribution) || IsScene(document, attribution)
        || IsAside(document, attribution) || IsBeforeSemicolon(document, attribution) || IsElsewhere(document, attribution) || IsOccasion(document, attribution)
        || IsEmpty(document, attribution) || IsAbsent(document, attribution) || IsNobody(document, attribution) || GoesWithoutSaying(document, attribution);

    /// <summary>"The talks sealed a deal": a thing, a verb that is no known cue and an object tell what happened, not what
    /// anybody holds.</summary>
    private static bool IsDeed(Document document, AttributionDraft attribution) =>
        attribution is { CueClass: CueClass.Other, Quote: QuoteKind.Indirect, Actor: null, SourceHead: >= 0, CueHead: >= 0 }
        && document[attribution.SourceHead].Upos == Upos.NOUN
        && document.HasChild(attribution.CueHead, Deprel.Obj)
        && !document.HasChild(attribution.CueHead, Deprel.Ccomp) && !document.HasChild(attribution.CueHead, Deprel.Xcomp);

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
        for (var word = Math.Max(tokens.End, document.SentenceOf(cue).Tokens.Start); hasOwn && word < cue; word++)
        {
            if (document.FormIs(word, ";"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Looking for cattle", "watched the fire": a thing, of which nothing is held.</summary>
    private static bool IsPerceived(Document document, AttributionDraft attribution)
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
}
