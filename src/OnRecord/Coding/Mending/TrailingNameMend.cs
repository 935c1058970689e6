using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"The president and the rebel commander, Salma Oureib, …": a name behind the last of those joined, which the parse joins to them.
/// Nobody follows the one that "and" brings, unless another "and" brings him: the name is that one's own.</summary>
internal sealed class TrailingNameMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (document[i] is { Upos: Upos.PROPN, Deprel: Deprel.Conj, Head: >= 0 and var first } && first < i && !document.HasChild(i, Deprel.Cc)
                && document.FormIs(i - 1, ",") && LastJoined(document, first, i) is >= 0 and var last && document[last].Upos == Upos.NOUN && last == i - 2)
            {
                tokens.Relate(i, last, Deprel.Appos);
            }
        }
    }

    // The one before the name, if "and" brings it.
    private static int LastJoined(Document document, int first, int name)
    {
        var last = -1;
        foreach (var child in document.Children(first))
        {
            if (child < name && document[child].Deprel == Deprel.Conj)
            {
                last = child;
            }
        }

        return last >= 0 && document.Child(last, Deprel.Cc) is >= 0 and var joint && document.FormIs(joint, "and") ? last : -1;
    }
}
