using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>Complements that the parse hung otherwise: the infinitive of a verb that takes one ("threatened to seize", taken for
/// a purpose), the one asked or allowed (taken for an indirect object), an object noun (taken for a clause), the first of two
/// objects ("handed him a term"), and an infinitive that looks like an adjective ("to free them").</summary>
/// <param name="controls">Verbs that take an infinitive without an object.</param>
/// <param name="objectControls">Verbs that take an object and an infinitive.</param>
/// <param name="verbs">Verbs of the lexicon.</param>
/// <param name="bearers">Nouns that take an infinitive themselves: "a plan to leave".</param>
internal sealed class ComplementMend(
    IReadOnlySet<string> controls, IReadOnlySet<string> objectControls, IReadOnlySet<string> verbs, IReadOnlySet<string> bearers) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            var head = document[i].Head;
            if (head < 0 || i < head)
            {
                continue;
            }

            if (document[i].Deprel == Deprel.Acl && AskedOf(document, head, i) is >= 0 and var asking)
            {
                tokens.Relate(i, asking, Deprel.Xcomp);
            }

            if (document[head].Upos != Upos.VERB)
            {
                continue;
            }

            switch (document[i].Deprel)
            {
                case Deprel.Advcl when IsInfinitive(document, i) && IsComplement(document, head, i):
                    tokens.Relate(i, head, Deprel.Xcomp);
                    break;
                case Deprel.Obl when IsBareInfinitive(document, head, i):
                    tokens.Retag(i, Upos.VERB, "VB");
                    tokens.Relate(i, head, Deprel.Xcomp);
                    tokens.Relate(i - 1, i, Deprel.Mark);
                    break;
                case Deprel.Iobj when !document.HasChild(head, Deprel.Obj):
                    tokens.Relate(i, head, Deprel.Obj);
                    break;
                case Deprel.Obj when SecondObject(document, head, i) is >= 0 and var first:
                    tokens.Relate(first, head, Deprel.Iobj);
                    break;
                case Deprel.Xcomp when document[i].Upos == Upos.ADJ && document[i].Xpos == "JJ" && document.HasChild(i, Deprel.Obj) && document.HasChild(i, Deprel.Mark):
                    tokens.Retag(i, Upos.VERB, "VB");
                    break;
                case Deprel.Xcomp when document[i].Xpos is "NN" or "NNS" && document[i].Upos == Upos.VERB && !document.HasChild(i, Deprel.Mark) && !document.HasChild(head, Deprel.Obj):
                    tokens.Retag(i, Upos.NOUN, document[i].Xpos);
                    tokens.Relate(i, head, Deprel.Obj);
                    break;
            }
        }
    }

    // The other object where the noun is the second.
    private static int SecondObject(Document document, int verb, int noun)
    {
        var first = document.Child(verb, Deprel.Obj);
        return first < noun && first > verb && !document.HasChild(verb, Deprel.Iobj) && TreeMend.IsNoun(document[first]) ? first : -1;
    }

    // "Asked a judge to lift it": the verb that asks, where the infinitive hangs on the one asked.
    private int AskedOf(Document document, int noun, int infinitive)
    {
        var verb = document[noun].Head;
        return verb >= 0 && document[noun].Deprel == Deprel.Obj && IsInfinitive(document, infinitive) && objectControls.Contains(document[verb].Lemma)
            && document[verb].Lemma is not ("have" or "make" or "let" or "get") && !bearers.Contains(document[noun].Lemma) && !document.HasChild(verb, Deprel.Xcomp)
            ? verb : -1;
    }

    // "Threatened to march", where the parse reads a noun.
    private bool IsBareInfinitive(Document document, int verb, int word) =>
        word == verb + 2 && document[word].Xpos == "NN" && document.FormIs(word - 1, "to") && controls.Contains(document[verb].Lemma)
        && verbs.Contains(document.Form(word).ToString().ToLowerInvariant());

    private bool IsComplement(Document document, int verb, int infinitive)
    {
        if (document.HasChild(verb, Deprel.Xcomp))
        {
            return false;
        }

        var hasObject = document.HasChild(verb, Deprel.Obj) || document.HasChild(verb, Deprel.Iobj);
        var mark = document.Child(infinitive, Deprel.Mark);
        return (hasObject || document.HasChild(verb, "nsubj:pass") ? objectControls : controls).Contains(document[verb].Lemma)
            && !document.FormIs(mark - 1, ",");
    }

    private static bool IsInfinitive(Document document, int word) =>
        document[word].Xpos == "VB" && document.Child(word, Deprel.Mark) is > 0 and var mark && document.FormIs(mark, "to");
}
