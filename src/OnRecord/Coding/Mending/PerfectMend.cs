using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Both sides have ceased hostilities": the participle of a perfect, which the parse took for an adjective of the object.</summary>
internal sealed class PerfectMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var have = sentence.Tokens.Start; have + 2 < sentence.Tokens.End; have++)
        {
            var verb = have + 1;
            if (document[have].Lemma != "have" || !MayBePast(document[verb]) || document[verb].Deprel != Deprel.Amod
                || document[verb].Head is not (>= 0 and var noun) || document[noun].Head != have || document[noun].Deprel != Deprel.Obj)
            {
                continue;
            }

            tokens.Relate(verb, document[have].Head, document[have].Deprel);
            tokens.Retag(have, Upos.AUX, document[have].Xpos);
            tokens.Relate(have, verb, Deprel.Aux);
            foreach (var child in document.Children(have))
            {
                tokens.Relate(child, verb, document[child].Deprel);
            }
        }
    }
}
