using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>Gives words the lemma that the lexicon knows where the analysis made one up ("deplor" of "deplored"). A lemma
/// that the lexicon knows is left alone.</summary>
internal sealed class LemmaMend(WordForms forms) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (Lemma(document, i) is { } lemma)
            {
                tokens.Relemmatize(i, lemma);
            }
        }
    }

    private string? Lemma(Document document, int word)
    {
        ref readonly var token = ref document[word];
        var isVerb = token.Upos == Upos.VERB || (token.Upos == Upos.ADJ && token.Xpos is "VBN" or "VBG");
        if (!isVerb && token.Xpos != "NNS")
        {
            return null;
        }

        var form = document.Form(word).ToString().ToLowerInvariant();
        return isVerb ? forms.Verb(form, token.Lemma) : forms.Noun(form, token.Lemma.ToLowerInvariant());
    }
}
