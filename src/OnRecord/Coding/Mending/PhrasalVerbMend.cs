using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Called off the march": the particle of a known phrasal verb, which the parse took for a preposition. Its noun
/// becomes the object, unless a further preposition follows ("pulled out of the town").</summary>
/// <param name="verbs">Verb and particle.</param>
internal sealed class PhrasalVerbMend(IReadOnlySet<(string Verb, string Particle)> verbs) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start; verb + 1 < sentence.Tokens.End; verb++)
        {
            var particle = verb + 1;
            var noun = document[particle].Head;
            if (document[verb].Upos != Upos.VERB || document[particle].Deprel != Deprel.Case || noun < 0 || document[noun].Head != verb
                || !MayBeObject(document, verb, noun, particle)
                || !verbs.Contains((document[verb].Lemma, document.Form(particle).ToString().ToLowerInvariant())))
            {
                continue;
            }

            tokens.Relate(particle, verb, Deprel.CompoundPrt);
            if (!HasOtherCase(document, noun, particle))
            {
                tokens.Relate(noun, verb, Deprel.Obj);
            }
        }
    }

    private static bool MayBeObject(Document document, int verb, int noun, int particle) =>
        Deprel.Base(document[noun].Deprel) switch
        {
            Deprel.Obj => true,
            Deprel.Obl => !document.HasChild(verb, Deprel.Obj) && !(document[noun].Upos == Upos.PROPN && document.FormIs(particle, "in")),
            _ => false,
        };

    private static bool HasOtherCase(Document document, int noun, int particle)
    {
        foreach (var child in document.Children(noun))
        {
            if (child != particle && document[child].Deprel == Deprel.Case && child < noun)
            {
                return true;
            }
        }

        return false;
    }
}
