using OnRecord.Coding.Attributions.Sources;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Reads to whom something was said: "told the newspaper", "said to reporters", "in an interview with the
/// broadcaster".</summary>
internal static class AudienceReader
{
    /// <param name="medium">Head of the medium, or -1.</param>
    public static Stated? Read(AttributionContext context, Extraction extraction, int medium)
    {
        var head = Find(context, extraction, medium);
        return head >= 0 ? MediumReader.State(context.Document, Named(context.Document, head)) : null;
    }

    // "Told the news agency Belta": the name, where it stands right behind the noun.
    private static int Named(Document document, int noun)
    {
        var name = document.Child(noun, Deprel.Appos);
        return name > noun && document[name].Upos == Upos.PROPN && document[noun].Upos == Upos.NOUN && document.Subtree(name).Start == noun + 1 ? name : noun;
    }

    private static int Find(AttributionContext context, Extraction extraction, int medium)
    {
        var document = context.Document;
        var cue = extraction.Cue;
        var isTold = context.IsTelling(cue);
        if (isTold && Nominal(document, extraction, document.Child(cue, Deprel.Iobj)) is >= 0 and var indirect)
        {
            return indirect;
        }

        if (isTold && Nominal(document, extraction, document.Child(cue, Deprel.Obj)) is >= 0 and var told)
        {
            return told;
        }

        if (Nominal(document, extraction, Addressee.HeadOf(context, cue)) is >= 0 and var next)
        {
            return next;
        }

        if (Prepositional(document, extraction, cue, "to") is >= 0 and var addressee)
        {
            return addressee;
        }

        var speaking = document.Child(cue, Deprel.Advcl);
        if (speaking >= 0 && document[speaking].Lemma is "speak" or "talk" && Prepositional(document, extraction, speaking, "to") is >= 0 and var hearer)
        {
            return hearer;
        }

        return medium >= 0 ? Prepositional(document, extraction, medium, "with") : -1;
    }

    private static int Prepositional(Document document, Extraction extraction, int governor, string preposition)
    {
        var children = document.Children(governor);
        foreach (var child in children[..Math.Min(24, children.Length)])
        {
            var relation = document[child].Deprel;
            if ((Deprel.Is(relation, Deprel.Obl) || Deprel.Is(relation, Deprel.Nmod))
                && document.Child(child, Deprel.Case) is >= 0 and var marker && document.FormIs(marker, preposition)
                && Nominal(document, extraction, child) >= 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The token when it is a noun or pronoun outside content and source; otherwise -1.</summary>
    private static int Nominal(Document document, Extraction extraction, int token) =>
        token >= 0 && document[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
        && !extraction.Holds(token) && !extraction.Source.Tokens.Contains(token) ? token : -1;
}
