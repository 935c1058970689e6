using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Lemmas as the lexicon spells them: lower case, hyphenated compounds joined ("cease-fire"), and the words
/// that carry the meaning of a phrase ("tons of grain", "aid package").</summary>
internal static class Lemmas
{
    public static string Of(Document document, int word)
    {
        var lemma = document[word].Lemma;
        return lemma is "_" or "" ? document.Form(word).ToString().ToLowerInvariant() : lemma.ToLowerInvariant();
    }

    /// <summary>"cease-fire" for the "fire" of "cease - fire"; null for a word that ends no hyphenated compound.</summary>
    public static string? Hyphenated(Document document, int word) =>
        word >= 2 && document.FormIs(word - 1, "-") && document[word - 1].Span.End == document[word].Span.Start
            && document[word - 2].Span.End == document[word - 1].Span.Start
            ? string.Concat(document.Form(word - 2), "-", Of(document, word)).ToLowerInvariant()
            : null;

    public static FramePos? PosOf(Document document, int word) => document[word].Upos switch
    {
        Upos.VERB => FramePos.Verb,
        Upos.NOUN or Upos.PROPN => FramePos.Noun,
        Upos.ADJ => document[word].Xpos == "VBN" ? FramePos.Verb : FramePos.Adjective,
        Upos.AUX when document[word].Deprel is Deprel.Root or Deprel.Ccomp or Deprel.Conj => FramePos.Verb,
        _ => null,
    };

    /// <summary>The word itself, and what it stands for when it is a carrier or a quantity.</summary>
    public static void Carriers(Document document, NounClasses classes, int word, List<int> found)
    {
        found.Add(word);
        var lemma = Of(document, word);
        var (carrier, quantity) = (classes.Contains(NounClasses.Carrier, lemma), classes.Contains(NounClasses.Quantity, lemma));
        foreach (var child in document.Children(word))
        {
            var deprel = document[child].Deprel;
            if (deprel == Deprel.Conj && found.Count < 6)
            {
                found.Add(child);
            }
            else if (carrier && deprel is Deprel.Compound or Deprel.Amod)
            {
                found.Add(child);
            }
            else if ((carrier || quantity) && deprel == Deprel.Nmod && HasOf(document, child))
            {
                found.Add(child);
            }
        }
    }

    public static bool HasOf(Document document, int word) =>
        document.Child(word, Deprel.Case) is >= 0 and var preposition && document.FormIs(preposition, "of");
}
