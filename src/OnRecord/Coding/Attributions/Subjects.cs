using OnRecord.Language;

namespace OnRecord.Coding.Attributions;

/// <summary>Subjects, including those that a verb shares with the one it is joined to or depends on.</summary>
internal static class Subjects
{
    private const int MaxSteps = 3;

    /// <summary>The head of the subject of <paramref name="token"/>, or -1; <paramref name="steps"/> counts the verbs
    /// climbed to reach it, 0 for a subject of its own.</summary>
    public static int Of(Document document, int token, out int steps)
    {
        for (steps = 0; steps <= MaxSteps; steps++)
        {
            var own = Own(document, token);
            if (own >= 0)
            {
                return own;
            }

            var head = document[token].Head;
            if (head < 0)
            {
                return -1;
            }

            var relation = document[token].Deprel;
            if (Deprel.Is(relation, Deprel.Acl))
            {
                return head;
            }

            if (!Shares(relation))
            {
                return -1;
            }

            token = head;
        }

        return -1;
    }

    private static int Own(Document document, int token)
    {
        var agent = document.Child(token, Deprel.OblAgent);
        if (agent >= 0)
        {
            return agent;
        }

        var subject = document.Child(token, Deprel.Nsubj);
        return subject >= 0 ? subject : document.Child(token, Deprel.NmodPoss);
    }

    private static bool Shares(string relation) =>
        Deprel.Is(relation, Deprel.Conj) || Deprel.Is(relation, Deprel.Xcomp) || Deprel.Is(relation, Deprel.Advcl)
        || Deprel.Is(relation, Deprel.Obj) || Deprel.Is(relation, Deprel.Parataxis) || Deprel.Is(relation, Deprel.Obl);
}
