using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"The envoy and the president shake hands": two joined subjects, of which the parse made the first a sentence of its own and
/// the second the subject of the verb.</summary>
internal sealed class JoinedSubjectMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        if (NominalRoot(document, sentence) is not (>= 0 and var first))
        {
            return;
        }

        foreach (var verb in document.Children(first))
        {
            if (document[verb].Deprel == Deprel.Conj && document[verb].Upos == Upos.VERB && document[verb].Xpos is "VBD" or "VBP" or "VBZ"
                && document.Child(verb, Deprel.Nsubj) is >= 0 and var second && second > first && IsJoined(document, first, second))
            {
                tokens.Relate(verb, -1, Deprel.Root);
                tokens.Relate(first, verb, Deprel.Nsubj);
                tokens.Relate(second, first, Deprel.Conj);
                return;
            }
        }
    }

    // By "and" with no mark before it.
    private static bool IsJoined(Document document, int first, int second)
    {
        for (var i = second - 1; i > first; i--)
        {
            if (document.FormIs(i, "and"))
            {
                return !document.FormIs(i - 1, ",") && document[i].Deprel == Deprel.Cc;
            }

            if (document[i].Deprel == Deprel.Punct && !document.FormIs(i, "-"))
            {
                return false;
            }
        }

        return false;
    }
}
