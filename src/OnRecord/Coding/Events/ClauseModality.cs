using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>What auxiliaries and adverbs say of a clause.</summary>
internal sealed class ClauseModality(Document document)
{
    private static readonly HashSet<string> FutureAuxiliaries = new(StringComparer.Ordinal) { "will", "shall", "'ll", "wo", "would", "'d" };

    private static readonly HashSet<string> Obligations = new(StringComparer.Ordinal) { "must", "should", "ought", "shall" };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "n't", "never", "nor", "neither", "no" };

    /// <summary>"will", "would" told by someone, "is going to", "is to".</summary>
    public bool IsFuture(int word) =>
        HasAuxiliary(word, FutureAuxiliaries) || IsGoingTo(word);

    public bool IsObligation(int word)
    {
        if (HasAuxiliary(word, Obligations))
        {
            return true;
        }

        // "has to leave", "needs to leave"
        return document[word].Lemma is "have" or "need" && document.HasChild(word, Deprel.Xcomp) && !document.HasChild(word, Deprel.Obj);
    }

    public bool IsNegated(int word)
    {
        foreach (var child in document.Children(word))
        {
            var deprel = document[child].Deprel;
            if (deprel is Deprel.Advmod or "neg" or Deprel.Cc && Negations.Contains(document[child].Lemma.ToLowerInvariant()))
            {
                return true;
            }

            // "no longer", "no talks": the determiner stands at the argument.
            if (Deprel.Base(deprel) is Deprel.Advmod or Deprel.Obj or Deprel.Nsubj && HasNo(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNo(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (document.FormIs(child, "no") || document.FormIs(child, "neither"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAuxiliary(int word, HashSet<string> lemmas)
    {
        foreach (var child in document.Children(word))
        {
            if (Deprel.Is(document[child].Deprel, Deprel.Aux)
                && (lemmas.Contains(document[child].Lemma) || lemmas.Contains(document.Form(child).ToString().ToLowerInvariant())))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGoingTo(int word) =>
        document[word].Deprel == Deprel.Xcomp && document[document[word].Head] is { Lemma: "go", Xpos: "VBG" };
}
