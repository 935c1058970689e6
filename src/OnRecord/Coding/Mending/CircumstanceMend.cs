using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Envoys agree to meet as troops advance": what goes on meanwhile goes on beside the whole and not beside what is agreed to, where
/// the parse hangs it.</summary>
internal sealed class CircumstanceMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var clause = sentence.Tokens.Start; clause < sentence.Tokens.End; clause++)
        {
            if (document[clause].Deprel != Deprel.Advcl || !document.HasChild(clause, Deprel.Nsubj)
                || document.Child(clause, Deprel.Mark) is not (>= 0 and var mark) || mark > clause || !document.FormIs(mark, "as"))
            {
                continue;
            }

            var head = document[clause].Head;
            while (head >= 0 && head < mark && document[head].Deprel == Deprel.Xcomp)
            {
                head = document[head].Head;
            }

            if (head >= 0 && head != document[clause].Head)
            {
                tokens.Relate(clause, head, Deprel.Advcl);
            }
        }
    }
}
