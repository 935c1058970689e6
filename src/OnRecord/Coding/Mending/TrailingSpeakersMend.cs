using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Shells killed nine and wounded dozens, | medics and a volunteer group said": after a list the parse takes those who speak for more of
/// it, and the verb of speech for one more thing done.</summary>
/// <param name="speech">Verbs that say something.</param>
internal sealed class TrailingSpeakersMend(IReadOnlySet<string> speech) : TreeMend
{
    private const int LongestPhrase = 12;

    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start + 2; verb < sentence.Tokens.End; verb++)
        {
            if (document[verb] is { Upos: Upos.VERB, Xpos: "VBD" or "VBZ" or "VBP" } && speech.Contains(document[verb].Lemma)
                && Deprel.Base(document[verb].Deprel) is Deprel.Conj or Deprel.Parataxis && document[verb].Head is >= 0 and var said && said < verb && document[said].Head < 0
                && !document.HasChild(verb, Deprel.Nsubj) && !document.HasChild(verb, Deprel.Cc)
                && Comma(document, said, verb) is >= 0 and var comma && Speakers(document, comma, verb) is { Count: > 0 } speakers)
            {
                Raise(document, said, verb, speakers, tokens);
                return;
            }
        }
    }

    // The last before the verb, nothing but a noun phrase between.
    private static int Comma(Document document, int said, int verb)
    {
        for (var i = verb - 1; i > said && i > verb - LongestPhrase; i--)
        {
            if (document.FormIs(i, ","))
            {
                return i < verb - 1 ? i : -1;
            }

            if (document[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.SCONJ or Upos.PRON)
            {
                return -1;
            }
        }

        return -1;
    }

    // The nouns whose heads stand outside the phrase, joined to what is before it.
    private static List<int> Speakers(Document document, int comma, int verb)
    {
        var found = new List<int>();
        for (var i = comma + 1; i < verb; i++)
        {
            var head = document[i].Head;
            if (head > comma && head < verb)
            {
                continue;
            }

            if (IsNoun(document[i]) && head < comma && Deprel.Base(document[i].Deprel) is Deprel.Conj or Deprel.Appos or Deprel.Nmod)
            {
                found.Add(i);
            }
            else if (document[i].Upos != Upos.CCONJ)
            {
                return [];
            }
        }

        return found;
    }

    private static void Raise(Document document, int said, int verb, List<int> speakers, Edits tokens)
    {
        tokens.Relate(verb, -1, Deprel.Root);
        tokens.Relate(said, verb, Deprel.Ccomp);
        tokens.Relate(speakers[0], verb, Deprel.Nsubj);
        foreach (var other in speakers.Skip(1))
        {
            tokens.Relate(other, speakers[0], Deprel.Conj);
        }

        foreach (var child in document.Children(said))
        {
            if (child > verb)
            {
                tokens.Relate(child, verb, document[child].Deprel);
            }
        }
    }
}
