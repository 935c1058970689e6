using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>A sentence whose root is a noun because the parse read its main verb as a participle: "a mob | looted shops", "activists |
/// called on the council to resign", "a shooting | wounded two men". Fragments without a stop at the end are left alone.</summary>
/// <param name="complements">Verbs that take a clause or an infinitive.</param>
internal sealed class MainVerbMend(IReadOnlySet<string> complements) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        if (!EndsInStop(document, sentence) || NominalRoot(document, sentence) is not (>= 0 and var root) || HasFiniteVerb(document, root))
        {
            return;
        }

        foreach (var child in document.Children(root))
        {
            if ((child < root && (BeforeObject(document, root, child, tokens) || BeforeObject(document, root, Inside(document, child), tokens))) || (child > root && AfterSubject(document, root, child, tokens)))
            {
                return;
            }
        }
    }

    private static bool HasFiniteVerb(Document document, int root)
    {
        foreach (var child in document.Children(root))
        {
            if (document[child].Upos == Upos.VERB && document[child].Xpos is "VBD" or "VBZ" or "VBP" && document[child].Deprel is not (Deprel.AclRelcl or Deprel.Acl))
            {
                return true;
            }
        }

        return false;
    }

    // The root is the subject: of a participle after it, or of one before its "object".
    private bool AfterSubject(Document document, int root, int child, Edits tokens)
    {
        var isObject = document[child].Deprel == Deprel.Obj || (document[child].Deprel == Deprel.Nmod && !document.HasChild(child, Deprel.Case));
        var verb = isObject ? Participle(document, child) : child;
        if (verb <= root || document[verb].Upos != Upos.VERB || document[verb].Xpos is not ("VBN" or "VBD" or "VBP" or "VBZ") || (document.FormIs(verb - 1, ",") && !IsAfterSetOff(document, root, verb))
            || (verb == child && !(document[child].Deprel == Deprel.Acl && IsActive(document, child))))
        {
            return false;
        }

        Raise(root, verb, Deprel.Nsubj, tokens);
        foreach (var other in document.Children(root))
        {
            if (other > root && other != verb && (other > verb || other == child || document[other].Deprel is Deprel.Obl or Deprel.Obj))
            {
                tokens.Relate(other, verb, other == child && isObject ? Deprel.Obj : document[other].Deprel == Deprel.Nmod ? Deprel.Obl : document[other].Deprel);
            }
        }

        return true;
    }

    // "France, which has a base there, | called on both sides": the comma before the verb closes what is set off from the subject.
    private static bool IsAfterSetOff(Document document, int root, int verb)
    {
        foreach (var child in document.Children(root))
        {
            if (child > root && child < verb && Deprel.Base(document[child].Deprel) is Deprel.Appos or Deprel.Acl
                && document.Subtree(child) is var set && set.End is var end && (end == verb || end == verb - 1)
                && document.FormIs(root + 1, ","))
            {
                return true;
            }
        }

        return false;
    }

    private static int Participle(Document document, int noun)
    {
        var found = document.Child(noun, Deprel.Amod);
        return found >= 0 && MayBePast(document[found]) ? found : -1;
    }

    private bool IsActive(Document document, int verb)
    {
        if (document.HasChild(verb, Deprel.Obj))
        {
            return true;
        }

        foreach (var child in document.Children(verb))
        {
            if ((Deprel.Base(document[child].Deprel) is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl && complements.Contains(document[verb].Lemma))
                || (document[child].Deprel == Deprel.Obl && document.Child(child, Deprel.Case) is >= 0 and var preposition
                    && document[preposition].Lemma is "for" or "on" or "with" or "against" or "at"))
            {
                return true;
            }
        }

        return false;
    }

    // "The army | blocked aid convoys", where the participle hangs on the first word of the object.
    private static int Inside(Document document, int child) =>
        document[child].Deprel == Deprel.Compound ? Participle(document, child) : -1;

    // The root is the object, and the noun just before the verb is the subject.
    private static bool BeforeObject(Document document, int root, int verb, Edits tokens)
    {
        if (verb < 0 || !MayBePast(document[verb]) || document[verb].Deprel != Deprel.Amod || Subject(document, root, verb) is not (>= 0 and var subject))
        {
            return false;
        }

        Raise(root, verb, Deprel.Obj, tokens);
        tokens.Relate(subject, verb, Deprel.Nsubj);
        foreach (var child in document.Children(root))
        {
            if (child < verb && child != subject && child != document[verb].Head)
            {
                tokens.Relate(child, document[child].Deprel is Deprel.Obl or Deprel.Advmod ? verb : subject, document[child].Deprel);
            }
            else if (child > root && document[child].Deprel == Deprel.Punct)
            {
                tokens.Relate(child, verb, Deprel.Punct);
            }
        }

        return true;
    }

    private static int Subject(Document document, int root, int verb)
    {
        var before = verb - 1;
        while (before > 0 && document[before].Upos == Upos.ADV)
        {
            before--;
        }

        return before >= 0 && IsNoun(document[before]) && (document[before].Head == root || document[before].Head == verb || document[before].Head == document[verb].Head) ? before : -1;
    }

    private static void Raise(int root, int verb, string relation, Edits tokens)
    {
        tokens.Relate(verb, -1, Deprel.Root);
        tokens.Retag(verb, Upos.VERB, "VBD");
        tokens.Relate(root, verb, relation);
    }
}
