using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Cues;

/// <summary>The tokens that could head a cue: verbs, nouns, adjectives, colons, dashes after a quotation, and other words that the lexicon knows
/// as cues. Auxiliaries of another verb are left to that verb.</summary>
internal static class CueCandidates
{
    public static bool IsCandidate(AttributionContext context, int token)
    {
        ref readonly var word = ref context.Document[token];
        return !IsInCompound(context.Document, token) && word.Upos switch
        {
            Upos.VERB or Upos.NOUN or Upos.ADJ => true,
            Upos.AUX => !Deprel.Is(word.Deprel, Deprel.Aux),
            Upos.PUNCT or Upos.SYM => context.Document.FormIs(token, ":") || IsSignatureDash(context, token),
            Upos.ADP or Upos.SCONJ or Upos.ADV => context.CueClasses[token] != 0 || context.Document.FormIs(token, "according") || Deprel.Is(word.Deprel, Deprel.Root),
            Upos.PROPN => word.Xpos.StartsWith('V'),
            _ => false,
        };
    }

    /// <summary>The second part of "so-called" or "self-declared" describes and attributes nothing.</summary>
    private static bool IsInCompound(Document document, int token) =>
        token > 1 && document.FormIs(token - 1, "-") && document[token].Span.Start == document[token - 1].Span.End
        && document[token - 2].Span.End == document[token - 1].Span.Start && char.IsLetter(document.Form(token)[0]);

    /// <summary>A dash right after a quotation ("…" — A reader, Leeds) or a headline's ("No talks" - minister).</summary>
    private static bool IsSignatureDash(AttributionContext context, int token)
    {
        if (context.Document.Form(token) is not ("-" or "--" or "–" or "—" or "―" or "‒"))
        {
            return false;
        }

        var before = context.FirstQuotationAfter(token) - 1;
        return before >= 0 && token - context.QuotationTokens[before].End is >= 0 and <= 2;
    }
}
