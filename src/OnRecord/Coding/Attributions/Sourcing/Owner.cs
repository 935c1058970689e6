using OnRecord.Coding.Entities;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Who a phrase such as "requested anonymity" or "could not be reached" is said of.</summary>
internal static class Owner
{
    private const int MaxClimb = 8;

    /// <summary>Head of the subject of the verb that the phrase holds or hangs on, relative pronouns replaced by what
    /// they refer to; -1 when there is none.</summary>
    public static int Of(Document document, TokenSpan phrase)
    {
        var subject = Subject(document, phrase);
        return subject >= 0 && IsRelative(document, subject) ? Antecedent(document, subject) : subject;
    }

    /// <summary>Head of that subject as it stands, relative pronouns kept; -1 when there is none.</summary>
    public static int Subject(Document document, TokenSpan phrase)
    {
        var verb = Verb(document, phrase);
        return verb < 0 ? -1 : Subjects.Of(document, verb, out _);
    }

    /// <summary>The noun that a relative pronoun stands for, or the pronoun itself when the parse shows none.</summary>
    public static int Antecedent(Document document, int pronoun)
    {
        var at = document[pronoun].Head;
        for (var steps = 0; at >= 0 && steps < MaxClimb; steps++)
        {
            if (Deprel.Is(document[at].Deprel, Deprel.AclRelcl))
            {
                return document[at].Head;
            }

            at = document[at].Head;
        }

        return pronoun;
    }

    public static bool IsRelative(Document document, int token) => document[token].Xpos is "WP" or "WDT" or "WP$";

    /// <summary>The mention with this head, or else the widest one around it.</summary>
    public static Mention? Mention(Draft draft, IReadOnlyDictionary<int, Mention> byHead, int token)
    {
        if (token < 0)
        {
            return null;
        }

        if (byHead.TryGetValue(token, out var mention))
        {
            return mention;
        }

        // A name inside an apposition or a flat name may be headed elsewhere than the parse says.
        var children = draft.Document.Children(token);
        foreach (var child in children[..Math.Min(16, children.Length)])
        {
            var relation = draft.Document[child].Deprel;
            var isName = Deprel.Is(relation, Deprel.Flat) || Deprel.Is(relation, Deprel.Compound);
            if ((Deprel.Is(relation, Deprel.Appos) || (isName && draft.Document[token].Upos == Upos.PROPN))
                && byHead.TryGetValue(child, out mention))
            {
                return mention;
            }
        }

        return null;
    }

    private static int Verb(Document document, TokenSpan phrase)
    {
        for (var token = phrase.Start; token < phrase.End; token++)
        {
            if (document[token].Upos == Upos.VERB && !Deprel.Is(document[token].Deprel, Deprel.Xcomp))
            {
                return token;
            }
        }

        var at = phrase.Start;
        for (var steps = 0; at >= 0 && steps < MaxClimb; steps++)
        {
            if (document[at].Upos is Upos.VERB || document.HasChild(at, Deprel.Nsubj))
            {
                return at;
            }

            at = document[at].Head;
        }

        return -1;
    }
}
