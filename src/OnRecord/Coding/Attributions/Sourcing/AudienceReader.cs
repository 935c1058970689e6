using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Reads to whom something was said: "told the newspaper", "said to reporters", "in an interview with the
/// broadcaster".</summary>
internal static class AudienceReader
{
    /// <param name="medium">Head of the medium, or -1.</param>
    public static Stated? Read(CueLexicon cues, Document document, Extraction extraction, int medium)
    {
        var head = Find(cues, document, extraction, medium);
        return head >= 0 ? MediumReader.State(document, head) : null;
    }

    private static int Find(CueLexicon cues, Document document, Extraction extraction, int medium)
    {
        var cue = extraction.Cue;
        var isTold = cues.EntriesAt(document, cue).Any(e => e.Frame == "obj-that");
        if (isTold && Nominal(document, extraction, document.Child(cue, Deprel.Iobj)) is >= 0 and var indirect)
        {
            return indirect;
        }

        if (isTold && Nominal(document, extraction, document.Child(cue, Deprel.Obj)) is >= 0 and var told)
        {
            return told;
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
