using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Denied that any aircraft had flown | and blamed the rebels": a verb of telling in the past, without an auxiliary or a subject, does not
/// share the "had" of what a thing did, and goes on what the teller did.</summary>
/// <param name="telling">Verbs by which somebody says or holds something.</param>
internal sealed class FiniteConjunctMend(IReadOnlySet<string> telling) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start; verb < sentence.Tokens.End; verb++)
        {
            if (document[verb] is { Upos: Upos.VERB, Xpos: "VBD", Deprel: Deprel.Conj, Head: >= 0 and var told } && told < verb && telling.Contains(document[verb].Lemma)
                && document.HasChild(verb, Deprel.Cc) && !document.HasChild(verb, Deprel.Nsubj) && !document.HasChild(verb, Deprel.Aux) && !document.HasChild(verb, Deprel.AuxPass)
                && IsCompound(document, told) && document.Child(told, Deprel.Nsubj) is >= 0 and var subject && document[subject].Upos == Upos.NOUN
                && document[told] is { Deprel: Deprel.Ccomp, Head: >= 0 and var teller } && teller < told
                && document[teller] is { Upos: Upos.VERB, Xpos: "VBD" } && document.HasChild(teller, Deprel.Nsubj))
            {
                tokens.Relate(verb, teller, Deprel.Conj);
            }
        }
    }

    // A form that is none of a past tense stands behind an auxiliary: "had flown", "would come".
    private static bool IsCompound(Document document, int verb) => document[verb].Xpos is "VBN" or "VB" or "VBG" && document.HasChild(verb, Deprel.Aux);
}
