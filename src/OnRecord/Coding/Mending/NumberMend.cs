using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Eighty-four lawmakers": of a number in two words the parse takes the first for a phrase of its own.</summary>
internal sealed class NumberMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var first = sentence.Tokens.Start; first < sentence.Tokens.End - 3; first++)
        {
            var last = first + 2;
            if (document[first].Xpos == "CD" && document.FormIs(first + 1, "-") && document[last].Xpos == "CD"
                && document[last].Deprel == Deprel.Nummod && document[last].Head > last && document[first].Head != last && document[first].Deprel != Deprel.Nummod)
            {
                tokens.Relate(first, last, Deprel.Compound);
                tokens.Relate(first + 1, last, Deprel.Punct);
            }
        }
    }
}
