using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Accuses neighbouring Rwanda": a participle right before the object of a verb that takes no clause describes the object; the parse made
/// it the verb's complement, or gave it the object.</summary>
/// <param name="controls">Verbs that take a clause without an object: "stop bombing".</param>
internal sealed class AttributiveMend(IReadOnlySet<string> controls) : TreeMend
{
    // Nobody neighbours somebody in a report: the word only describes.
    private static readonly HashSet<string> OnlyDescribing = new(StringComparer.Ordinal) { "neighbour", "neighbor" };

    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var word = sentence.Tokens.Start; word + 1 < sentence.Tokens.End; word++)
        {
            if (document[word] is not { Upos: Upos.VERB, Xpos: "VBG", Deprel: Deprel.Xcomp, Head: >= 0 and var verb } || controls.Contains(document[verb].Lemma)
                || !Deprel.Is(document[word + 1].Deprel, Deprel.Obj) || !IsNoun(document[word + 1])
                || (document[word + 1].Head != verb && !(document[word + 1].Head == word && OnlyDescribing.Contains(document[word].Lemma))))
            {
                continue;
            }

            foreach (var child in document.Children(word))
            {
                tokens.Relate(child, verb, document[child].Deprel);
            }

            tokens.Relate(word, word + 1, Deprel.Amod);
        }
    }
}
