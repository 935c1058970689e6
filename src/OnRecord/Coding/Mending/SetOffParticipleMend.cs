using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"Changes, added to the pandemic, have forced them out": a participle between commas that the parse made the main verb, and
/// the main verb its complement.</summary>
internal sealed class SetOffParticipleMend : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var word = sentence.Tokens.Start + 1; word < sentence.Tokens.End; word++)
        {
            if (document[word].Upos == Upos.VERB && document[word].Xpos is "VBD" or "VBN" && document.FormIs(word - 1, ",")
                && document.Child(word, Deprel.Nsubj) is >= 0 and var subject && subject < word - 1 && document.Subtree(subject).End <= word
                && MainVerb(document, word) is >= 0 and var verb)
            {
                SetOff(document, word, subject, verb, tokens);
                return;
            }
        }
    }

    // A finite verb after the second comma, without a subject or a conjunction of its own.
    private static int MainVerb(Document document, int participle)
    {
        foreach (var child in document.Children(participle))
        {
            if (child > participle && document[child].Upos == Upos.VERB
                && Deprel.Base(document[child].Deprel) is Deprel.Ccomp or Deprel.Conj or Deprel.Parataxis or Deprel.Advcl
                && !document.HasChild(child, Deprel.Nsubj) && !document.HasChild(child, Deprel.Cc) && document.Marker(child) < 0
                && First(document, child) is var first && document.FormIs(first - 1, ",") && IsFinite(document, first))
            {
                return child;
            }
        }

        return -1;
    }

    private static int First(Document document, int verb)
    {
        var first = verb;
        foreach (var child in document.Children(verb))
        {
            if (child < first && Deprel.Is(document[child].Deprel, Deprel.Aux))
            {
                first = child;
            }
        }

        return first;
    }

    private static bool IsFinite(Document document, int word) => document[word].Xpos is "VBD" or "VBZ" or "VBP" or "MD";

    private static void SetOff(Document document, int participle, int subject, int verb, Edits tokens)
    {
        tokens.Relate(verb, document[participle].Head, document[participle].Deprel);
        tokens.Retag(participle, Upos.VERB, "VBN");
        tokens.Relate(participle, subject, Deprel.Acl);
        tokens.Relate(subject, verb, Deprel.Nsubj);
        foreach (var child in document.Children(participle))
        {
            if (child != subject && child != verb && (child < subject || child > verb))
            {
                tokens.Relate(child, verb, document[child].Deprel);
            }
        }
    }
}
