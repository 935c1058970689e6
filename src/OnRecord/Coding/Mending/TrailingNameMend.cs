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
                && document.FormIs(i - 1, ",") && IsLastJoined(document, i - 2, first))
            {
                tokens.Relate(i, i - 2, Deprel.Appos);
            }
        }
    }

    // Right before the comma, brought by "and".
    private static bool IsLastJoined(Document document, int noun, int first) =>
        noun > first && document[noun] is { Upos: Upos.NOUN, Deprel: Deprel.Conj, Head: var head } && head == first
        && document.Child(noun, Deprel.Cc) is >= 0 and var joint && document.FormIs(joint, "and");
}
