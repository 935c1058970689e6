using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Factuality;

/// <summary>What the words that govern an event make of it: refuse, plan, deny, allege. The nearest that says something decides.</summary>
internal sealed class GovernorStatus(Document document, FactualityLexicon lexicon)
{
    private const int MaxGovernors = 6;

    private static readonly HashSet<string> Complements = new(StringComparer.Ordinal) { "on", "upon", "from", "of", "about", "against", "in", "into", "to", "at" };

    private readonly Negation _negation = new(document);

    /// <summary>Null where no governor bears on it.</summary>
    public Standing? Of(int word)
    {
        for (var step = 0; step < MaxGovernors && document[word].Head >= 0; step++)
        {
            var (head, relation) = (document[word].Head, document[word].Deprel);
            if (!Passes(word, head, relation))
            {
                return null;
            }

            if (Deprel.Base(relation) is not (Deprel.Conj or Deprel.Obl) && By(head) is { } standing)
            {
                return standing;
            }

            if (Deprel.Base(relation) == Deprel.Nsubj)
            {
                return null;
            }

            word = head;
        }

        return null;
    }

    private bool Passes(int word, int head, string relation)
    {
        var kind = Deprel.Base(relation);
        var isComplement = kind is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Acl && relation != Deprel.AclRelcl;
        return isComplement || (relation == Deprel.Advcl && (document[head].Upos == Upos.ADJ || IsGerundComplement(word))) || kind is Deprel.Nmod or Deprel.Obl or Deprel.Conj
            || relation == Deprel.NsubjPass || (kind == Deprel.Nsubj && document[head].Upos == Upos.ADJ);
    }

    // "Depends on embarrassing him", "prevented from leaving": what the preposition brings is the verb's own complement.
    private bool IsGerundComplement(int word) =>
        document[word].Xpos == "VBG" && document.Marker(word) is >= 0 and var marker && Complements.Contains(document[marker].Lemma);

    private Standing? By(int governor)
    {
        var pos = document[governor].Upos switch { Upos.VERB => 'v', Upos.ADJ => 'a', Upos.NOUN => 'n', _ => ' ' };
        var lemma = Lemmas.Of(document, governor);
        var isNegated = _negation.IsNegated(governor);
        var rule = $"{(isNegated ? "negated " : "")}“{lemma}”";
        bool Is(FactualityClass name) => lexicon.Is(name, pos, lemma);
        if (Is(FactualityClass.Negative))
        {
            return isNegated ? Standing.Happened(rule) : Standing.DidNotHappen(rule);
        }

        if (Is(FactualityClass.Denied) || IsDeniedClaim(governor, pos))
        {
            return new Standing(Status.Denied, Polarity.Negative, Certainty.Certain, rule);
        }

        if (Is(FactualityClass.Promised))
        {
            return isNegated ? Standing.DidNotHappen(rule) : Standing.Promised(rule);
        }

        if (Is(FactualityClass.Threatened))
        {
            return Standing.Open(Status.Threatened, rule);
        }

        if (Is(FactualityClass.Demanded))
        {
            return Standing.Open(Status.Demanded, rule);
        }

        if (Is(FactualityClass.Intended))
        {
            return isNegated ? Standing.DidNotHappen(rule) : Standing.Open(Status.Planned, rule);
        }

        return Is(FactualityClass.Possible) ? Standing.Possible(Certainty.Possible, rule)
            : Is(FactualityClass.Probable) ? Standing.Possible(Certainty.Probable, rule)
            : null;
    }

    // "Rejected claims that it had shelled the town".
    private bool IsDeniedClaim(int claim, char pos) =>
        pos == 'n' && lexicon.Is(FactualityClass.Claimed, 'n', Lemmas.Of(document, claim)) && document[claim].Deprel == Deprel.Obj
        && lexicon.Is(FactualityClass.Disclaiming, 'v', Lemmas.Of(document, document[claim].Head));
}
