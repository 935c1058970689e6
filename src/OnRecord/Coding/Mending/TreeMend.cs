using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>One repair of a kind of parse that is known to be wrong. Reads the document as analysed and writes to a copy of its
/// tokens, so that no repair sees another's. Linear in the sentence.</summary>
internal abstract class TreeMend
{
    /// <param name="tokens">The tokens to change, numbered as in the document.</param>
    public abstract void Mend(Document document, Sentence sentence, Edits tokens);

    /// <summary>A verb whose tag says participle may be a finite one in the past.</summary>
    protected static bool MayBePast(in Token token) => token.Upos == Upos.VERB && token.Xpos is "VBN" or "VBD";

    protected static bool IsNoun(in Token token) => token.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;

    /// <summary>The root when it is a nominal that is no predicate, else -1.</summary>
    protected static int NominalRoot(Document document, Sentence sentence)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (document[i].Head < 0)
            {
                return IsNoun(document[i]) && !document.HasChild(i, Deprel.Cop) && !document.HasChild(i, Deprel.Nsubj) ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>Sentences end in a stop, headlines and captions often do not.</summary>
    protected static bool EndsInStop(Document document, Sentence sentence) =>
        sentence.Tokens.Length > 0 && document.FormIs(sentence.Tokens.End - 1, ".");
}
