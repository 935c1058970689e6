using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Factuality;

/// <summary>What a clause says of its event's standing, before attribution.</summary>
internal readonly record struct Standing(Status Status, Polarity Polarity, Certainty Certainty);

/// <summary>Reads the standing of an event from its auxiliaries and adverbs, and from the words that govern it, nearest
/// first. Bounded work for each event.</summary>
internal sealed class EventStatus(Document document, FactualityLexicon lexicon)
{
    private const int MaxGovernors = 6;

    private readonly Negation _negation = new(document);
    private readonly ClauseModality _modality = new(document);

    public Standing Of(EventDraft item)
    {
        var head = item.Anchor[0];
        var isNegated = _negation.IsNegated(head) && item.Operator != OperatorNames.Negated;
        var polarity = isNegated ? Polarity.Negative : Polarity.Positive;
        if (Condition(head))
        {
            return new Standing(Status.Conditional, polarity, Certainty.Underspecified);
        }

        if (Governed(head) is { } governed)
        {
            return governed with { Polarity = isNegated ? Polarity.Negative : governed.Polarity };
        }

        if (isNegated)
        {
            return new Standing(_modality.IsFuture(head) ? Status.Planned : Status.DidNotHappen, polarity, Certainty.Certain);
        }

        return Modal(head) ?? OfType(item) ?? Tense(item, head);
    }

    // "if X attacks", "unless X withdraws": the clause, or one that holds it, opens with a condition.
    private bool Condition(int word)
    {
        for (var step = 0; word >= 0 && step < MaxGovernors; step++, word = document[word].Head)
        {
            foreach (var child in document.Children(word))
            {
                if (document[child].Deprel == Deprel.Mark && document[child].Lemma.ToLowerInvariant() is "if" or "unless" or "should" or "whether")
                {
                    return true;
                }
            }

            if (document[word].Deprel is Deprel.Advcl or Deprel.AclRelcl or Deprel.Parataxis)
            {
                return false;
            }
        }

        return false;
    }

    private Standing? Governed(int word)
    {
        for (var step = 0; step < MaxGovernors && document[word].Head >= 0; step++)
        {
            var (head, relation) = (document[word].Head, document[word].Deprel);
            var isComplement = Deprel.Base(relation) is Deprel.Xcomp or Deprel.Ccomp or Deprel.Obj or Deprel.Acl && relation != Deprel.AclRelcl;
            if (!isComplement && !(relation == Deprel.Advcl && document[head].Upos == Upos.ADJ) && Deprel.Base(relation) is not (Deprel.Nmod or Deprel.Obl or Deprel.Conj))
            {
                return null;
            }

            if (Deprel.Base(relation) is not (Deprel.Conj or Deprel.Obl) && ByGovernor(head) is { } standing)
            {
                return standing;
            }

            word = head;
        }

        return null;
    }

    private Standing? ByGovernor(int governor)
    {
        var pos = document[governor].Upos switch { Upos.VERB => 'v', Upos.ADJ => 'a', Upos.NOUN => 'n', _ => ' ' };
        var lemma = Lemmas.Of(document, governor);
        var isNegated = _negation.IsNegated(governor);
        bool Is(FactualityClass name) => lexicon.Is(name, pos, lemma);
        if (Is(FactualityClass.Negative))
        {
            return isNegated
                ? new Standing(Status.Happened, Polarity.Positive, Certainty.Certain)
                : new Standing(Status.DidNotHappen, Polarity.Negative, Certainty.Certain);
        }

        if (Is(FactualityClass.Denied))
        {
            return new Standing(Status.Denied, Polarity.Negative, Certainty.Certain);
        }

        if (Is(FactualityClass.Promised))
        {
            return new Standing(isNegated ? Status.DidNotHappen : Status.Promised, isNegated ? Polarity.Negative : Polarity.Positive, Certainty.Probable);
        }

        if (Is(FactualityClass.Threatened))
        {
            return new Standing(Status.Threatened, Polarity.Positive, Certainty.Underspecified);
        }

        if (Is(FactualityClass.Demanded))
        {
            return new Standing(Status.Demanded, Polarity.Positive, Certainty.Underspecified);
        }

        if (Is(FactualityClass.Intended))
        {
            return new Standing(isNegated ? Status.DidNotHappen : Status.Planned, isNegated ? Polarity.Negative : Polarity.Positive, Certainty.Underspecified);
        }

        return Is(FactualityClass.Possible) ? new Standing(Status.Possible, Polarity.Positive, Certainty.Possible)
            : Is(FactualityClass.Probable) ? new Standing(Status.Possible, Polarity.Positive, Certainty.Probable)
            : null;
    }

    private Standing? Modal(int word)
    {
        foreach (var child in document.Children(word))
        {
            var relation = Deprel.Base(document[child].Deprel);
            var lemma = Lemmas.Of(document, child);
            var pos = relation switch { Deprel.Aux => 'v', Deprel.Advmod => 'r', Deprel.Amod => 'a', _ => ' ' };
            if (pos != ' ' && lexicon.Is(FactualityClass.Possible, pos, lemma))
            {
                return new Standing(Status.Possible, Polarity.Positive, Certainty.Possible);
            }

            if (pos != ' ' && lexicon.Is(FactualityClass.Probable, pos, lemma))
            {
                return new Standing(Status.Possible, Polarity.Positive, Certainty.Probable);
            }
        }

        return null;
    }

    // An event whose type is made of something only willed has the standing of the deed, not of the words.
    private static Standing? OfType(EventDraft item) => (item.Type, item.Operator) switch
    {
        ("REQUEST", _) => new Standing(Status.Demanded, Polarity.Positive, Certainty.Underspecified),
        ("THREATEN", not OperatorNames.Plan) => new Standing(Status.Threatened, Polarity.Positive, Certainty.Underspecified),
        ("AGREE" or "CONCEDE", OperatorNames.Commit) => new Standing(Status.Promised, Polarity.Positive, Certainty.Probable),
        ("AGREE" or "CONCEDE", OperatorNames.Future or OperatorNames.Plan) => new Standing(Status.Planned, Polarity.Positive, Certainty.Underspecified),
        (_, OperatorNames.Plan) => new Standing(Status.Planned, Polarity.Positive, Certainty.Underspecified),
        (_, OperatorNames.Attempt) => new Standing(Status.Possible, Polarity.Positive, Certainty.Underspecified),
        _ => null,
    };

    private Standing Tense(EventDraft item, int word)
    {
        if (_modality.IsFuture(word) || item.Operator == OperatorNames.Future)
        {
            return new Standing(Status.Planned, Polarity.Positive, Certainty.Underspecified);
        }

        return IsUnderWay(word)
            ? new Standing(Status.UnderWay, Polarity.Positive, Certainty.Certain)
            : new Standing(Status.Happened, Polarity.Positive, Certainty.Certain);
    }

    private bool IsUnderWay(int word)
    {
        if (Lemmas.Of(document, word) is "continue" or "persist" && document[word].Xpos is "VBZ" or "VBP" or "VBG")
        {
            return true;
        }

        if (document[word].Xpos != "VBG")
        {
            return false;
        }

        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Aux && document.Form(child) is "is" or "are" or "'s" or "'re" or "am" or "been")
            {
                return true;
            }
        }

        return false;
    }
}
