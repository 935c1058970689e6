using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"A strike killed nine on Saturday, | residents and a doctor said": of two joined speakers after what they say, the parse joins
/// the first to the last noun said.</summary>
internal sealed class JoinedSpeakersMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start + 1; verb < sentence.Tokens.End; verb++)
        {
            if (document[verb].Upos == Upos.VERB && document[verb].Xpos is "VBD" or "VBP" or "VBZ"
                && document.Child(verb, Deprel.Ccomp) is >= 0 and var said && said < verb
                && Subject(document, verb, said + 1, verb) is >= 0 and var second
                && document.Child(second, Deprel.Cc) is >= 0 and var and && and < second
                && First(document, and, said) is >= 0 and var first)
            {
                tokens.Relate(first, verb, Deprel.Nsubj);
                tokens.Relate(second, first, Deprel.Conj);
                if (Subject(document, verb, sentence.Tokens.Start, said) is >= 0 and var doer && !document.HasChild(said, Deprel.Nsubj))
                {
                    tokens.Relate(doer, said, Deprel.Nsubj);
                }
            }
        }
    }

    private static int Subject(Document document, int verb, int from, int to)
    {
        foreach (var child in document.Children(verb))
        {
            if (child >= from && child < to && document[child].Deprel == Deprel.Nsubj)
            {
                return child;
            }
        }

        return -1;
    }

    // The noun phrase between a comma and the conjunction, joined to a noun before the comma.
    private static int First(Document document, int and, int said)
    {
        var first = and - 1;
        for (var steps = 0; first > said && steps < 4 && document[first].Deprel != Deprel.Conj; steps++)
        {
            first = document[first].Head;
        }

        if (first <= said || first >= and || document[first].Deprel != Deprel.Conj || !IsNoun(document[first]) || document.HasChild(first, Deprel.Cc))
        {
            return -1;
        }

        var start = document.Subtree(first).Start;
        start = document.FormIs(start, ",") ? start + 1 : start;
        return start > said && document.FormIs(start - 1, ",") && document[first].Head < start - 1 ? first : -1;
    }
}
