using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Teachers March in Tunis", "Workers march on parliament": a plural and a bare verb after it, which the parse takes for a name
/// or for one noun.</summary>
/// <param name="verbs">Verbs of the lexicon.</param>
internal sealed class HeadlineVerbMend(IReadOnlySet<string> verbs) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start + 1; verb < sentence.Tokens.End - 1; verb++)
        {
            var subject = verb - 1;
            if (document[verb].Xpos is not ("NN" or "NNP") || document[subject].Xpos != "NNS" || document[verb + 1].Upos != Upos.ADP
                || !verbs.Contains(document[verb].Lemma.ToLowerInvariant()))
            {
                continue;
            }

            if (document[subject].Head < 0 && document[verb].Head == subject && Deprel.Base(document[verb].Deprel) is Deprel.Nmod or Deprel.Appos)
            {
                Raise(document, subject, verb, subject, tokens);
                return;
            }

            if (document[verb].Head < 0 && document[subject].Head == verb && document[subject].Deprel == Deprel.Compound
                && !document.HasChild(verb, Deprel.Det) && !document.HasChild(verb, Deprel.Cop) && !document.HasChild(verb, Deprel.Nsubj))
            {
                Raise(document, verb, verb, subject, tokens);
                return;
            }
        }
    }

    // What hung on the root after the verb hangs on the verb, as what hangs on verbs does.
    private static void Raise(Document document, int root, int verb, int subject, Edits tokens)
    {
        tokens.Retag(verb, Upos.VERB, "VBP");
        tokens.Relemmatize(verb, document[verb].Lemma.ToLowerInvariant());
        tokens.Relate(verb, -1, Deprel.Root);
        tokens.Relate(subject, verb, Deprel.Nsubj);
        foreach (var child in document.Children(root))
        {
            if (child > verb)
            {
                tokens.Relate(child, verb, document[child].Deprel == Deprel.Nmod ? Deprel.Obl : document[child].Deprel);
            }
            else if (root == verb && child < subject)
            {
                tokens.Relate(child, subject, document[child].Deprel);
            }
        }
    }
}
