using OnRecord.Language;

namespace OnRecord.Coding.Mending;

/// <summary>"A claim by the ministry | that the rebels had offered talks": what is claimed belongs to the claim; the parse hung it on whoever makes
/// it, as if it told which ministry.</summary>
/// <param name="claims">Nouns that a clause with "that" gives the content of.</param>
internal sealed class ClaimClauseMend(IReadOnlySet<string> claims) : TreeMend
{
    public override void Mend(Document document, Sentence sentence, Edits tokens)
    {
        for (var verb = sentence.Tokens.Start; verb < sentence.Tokens.End; verb++)
        {
            if (document[verb] is not { Deprel: Deprel.AclRelcl, Head: >= 0 and var claimant } || claimant > verb
                || Claim(document, claimant) is not (>= 0 and var claim) || That(document, verb) is not (>= 0 and var that))
            {
                continue;
            }

            tokens.Relate(verb, claim, Deprel.Acl);
            tokens.Retag(that, Upos.SCONJ, "IN");
            tokens.Relate(that, verb, Deprel.Mark);
        }
    }

    // The noun of claiming over a phrase with a preposition; else -1.
    private int Claim(Document document, int claimant)
    {
        for (var steps = 0; steps < 2 && Deprel.Is(document[claimant].Deprel, Deprel.Nmod) && document[claimant].Head is >= 0 and var noun && noun < claimant; steps++)
        {
            if (claims.Contains(document[noun].Lemma))
            {
                return noun;
            }

            claimant = noun;
        }

        return -1;
    }

    // A "that" which the clause does not need: it has a subject, and an object or what stands for one.
    private static int That(Document document, int verb)
    {
        var (that, hasSubject, hasObject) = (-1, false, false);
        foreach (var child in document.Children(verb))
        {
            if (child < verb && document.FormIs(child, "that"))
            {
                that = child;
            }
            else
            {
                hasSubject |= Deprel.Is(document[child].Deprel, Deprel.Nsubj);
                hasObject |= Deprel.Base(document[child].Deprel) is Deprel.Obj or Deprel.Ccomp or Deprel.Xcomp || (Deprel.Is(document[child].Deprel, Deprel.Obl) && document.HasChild(child, Deprel.Case));
            }
        }

        return that >= 0 && hasSubject && (document[that].Deprel == Deprel.Mark || hasObject) ? that : -1;
    }
}
