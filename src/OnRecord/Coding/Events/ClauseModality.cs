using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>What auxiliaries and adverbs say of a clause.</summary>
internal sealed class ClauseModality(Document document)
{
    private static readonly HashSet<string> FutureAuxiliaries = new(StringComparer.Ordinal) { "will", "shall", "'ll", "wo", "would", "'d" };

    private static readonly HashSet<string> Be = new(StringComparer.Ordinal) { "be" };

    private static readonly HashSet<string> Ongoing = new(StringComparer.Ordinal) { "ongoing", "continuing", "underway", "continuous" };

    private static readonly HashSet<string> Obligations = new(StringComparer.Ordinal) { "must", "should", "ought", "shall" };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "n't", "never", "nor", "neither", "no" };

    /// <summary>"will", "would" told by someone, "is going to", "is to".</summary>
    public bool IsFuture(int word)
    {
        var bearer = BearerOf(word);
        return HasAuxiliary(bearer, FutureAuxiliaries) || IsGoingTo(bearer) || IsTo(bearer) || IsPassiveTo(bearer);
    }

    /// <summary>The verb at which the auxiliaries of a verb stand: of "would release prisoners and <i>withdraw</i> its guns", "release".</summary>
    public int BearerOf(int word) =>
        document[word] is { Upos: Upos.VERB, Xpos: "VB" or "VBP", Deprel: Deprel.Conj, Head: >= 0 and var first } && first < word
        && document[first] is { Upos: Upos.VERB, Xpos: "VB" } && !document.HasChild(word, Deprel.Nsubj) && !document.HasChild(word, Deprel.Aux) && !document.HasChild(word, Deprel.Mark)
            ? first : word;

    public bool IsObligation(int word)
    {
        if (HasAuxiliary(BearerOf(word), Obligations))
        {
            return true;
        }

        // "has to leave", "needs to leave"
        return document[word].Lemma is "have" or "need" && document.HasChild(word, Deprel.Xcomp) && !document.HasChild(word, Deprel.Obj);
    }

    /// <summary>"Is attacking", "has been attacking", "continues", "remains under way"; of a noun, "ongoing".</summary>
    public bool IsUnderWay(int word)
    {
        if (document[word].Lemma is "continue" or "persist" && document[word].Xpos is "VBZ" or "VBP" or "VBG")
        {
            return true;
        }

        if (document[word].Upos is Upos.NOUN)
        {
            return HasModifier(word, Ongoing) || (document[word].Deprel == Deprel.Nsubj && document[word].Head is >= 0 and var verb && IsUnderWay(verb));
        }

        return HasModifier(word, Ongoing) || (document[word].Xpos == "VBG" && IsProgressive(word));
    }

    private bool IsProgressive(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Aux && document.Form(child) is "is" or "are" or "'s" or "’s" or "'re" or "’re" or "am" or "been")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasModifier(int word, HashSet<string> lemmas)
    {
        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel is Deprel.Amod or Deprel.Advmod && lemmas.Contains(document[child].Lemma.ToLowerInvariant()))
            {
                return true;
            }
        }

        return lemmas.Contains(document[word].Lemma) && document.HasChild(word, Deprel.Cop);
    }

    /// <summary>"Has paid", "had been paid", and not "may have paid".</summary>
    public bool IsPerfect(int word) =>
        document[word].Xpos == "VBN" && document.Child(word, Deprel.Aux) is >= 0 and var first && document[first].Lemma == "have" && document[first].Xpos != "VB";

    /// <summary>"Has not paid", "no offer was made": it was not done, which is less than that somebody would not do it.</summary>
    public bool IsUndone(int word) =>
        IsPerfect(word)
        || (document.Child(word, Deprel.AuxPass) is >= 0 and var auxiliary && document[auxiliary].Xpos == "VBD" && document.Child(word, Deprel.Nsubj) is >= 0 and var subject && HasNo(subject));

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

    // "The envoy is to meet the rebels."
    private bool IsTo(int word) =>
        document[word].Xpos == "VB" && document.HasChild(word, Deprel.Mark)
        && ((document[word].Deprel == Deprel.Xcomp && document[document[word].Head] is { Lemma: "be", Xpos: "VBZ" or "VBP" })
            || HasAuxiliary(word, Be) || document.HasChild(word, Deprel.Cop));

    // "The vote was due to be held in May."
    private bool IsPassiveTo(int word) =>
        document[word].Xpos == "VBN" && document.Child(word, Deprel.Mark) is >= 0 and var mark && document.FormIs(word - 1, "be") && HasFiniteBe(word, mark);

    private bool HasFiniteBe(int word, int end)
    {
        foreach (var child in document.Children(word))
        {
            if (child < end && document[child] is { Lemma: "be", Xpos: "VBZ" or "VBP" or "VBD" })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGoingTo(int word) =>
        document[word].Deprel == Deprel.Xcomp && document[document[word].Head] is { Lemma: "go", Xpos: "VBG" };
}
