using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Imposed visa | bans on six officials": a plural after the noun that says what kind it is, which the parse takes for a finite verb
/// where only an infinitive can stand.</summary>
internal sealed class PluralObjectMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var plural = sentence.Tokens.Start + 2; plural < sentence.Tokens.End; plural++)
        {
            var kind = plural - 1;
            if (document[plural] is not { Xpos: "VBZ", Upos: Upos.VERB, Deprel: Deprel.Xcomp } || document.HasChild(plural, Deprel.Nsubj) || document.HasChild(plural, Deprel.Obj)
                || document[kind] is not { Xpos: "NN", Deprel: Deprel.Obj } || document[kind].Head != document[plural].Head)
            {
                continue;
            }

            tokens.Retag(plural, Upos.NOUN, "NNS");
            tokens.Relate(plural, document[kind].Head, Deprel.Obj);
            tokens.Relate(kind, plural, Deprel.Compound);
            foreach (var child in document.Children(plural))
            {
                tokens.Relate(child, plural, document[child].Deprel == Deprel.Obl ? Deprel.Nmod : document[child].Deprel);
            }

            foreach (var child in document.Children(kind))
            {
                tokens.Relate(child, plural, document[child].Deprel);
            }
        }
    }
}
