using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Greece, like other members, plans to impose …": a verb that the tagger took for a noun, though it has a subject and no
/// copula.</summary>
/// <param name="verbs">Verbs of the lexicon.</param>
internal sealed class NominalVerbMend(IReadOnlySet<string> verbs) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (document[i].Upos == Upos.NOUN && document[i].Xpos is "NN" or "NNS" && verbs.Contains(document[i].Lemma)
                && document.Child(i, Deprel.Nsubj) is >= 0 and var subject && subject < i && !document.HasChild(i, Deprel.Cop)
                && !document.HasChild(i, Deprel.Det) && !document.HasChild(i, Deprel.Amod))
            {
                tokens.Retag(i, Upos.VERB, document[i].Xpos == "NNS" ? "VBZ" : "VBP");
            }
        }
    }
}
