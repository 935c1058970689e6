using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Factuality;

/// <summary>Reads the standing of an event from its auxiliaries and adverbs, and from the words that govern it, nearest
/// first. Bounded work for each event.</summary>
internal sealed class EventStatus(Document document, FactualityLexicon lexicon)
{
    private const int MostMeans = 3;
    private const int MostGovernors = 24;

    // Words within which a question tells what kind it is ("And why …", "Q: What …").
    private const int Opening = 4;

    private readonly Negation _negation = new(document);
    private readonly ClauseModality _modality = new(document);
    private readonly Occurrence _occurrence = new(document, lexicon);
    private readonly ClauseCondition _condition = new(document);
    private readonly GovernorStatus _governors = new(document, lexicon);

    public Standing Of(EventDraft item)
    {
        var head = Carrier(item.Anchor[0]);
        // Under a word that adds nothing to the type ("foiled an attack"), the event is the inner one.
        var inner = item.Operator is null ? Carrier(item.Anchor[^1]) : head;
        var isNegated = _negation.IsNegated(head) && item.Operator != OperatorNames.Negated;
        var polarity = isNegated ? Polarity.Negative : Polarity.Positive;
        if (_condition.Opens(head))
        {
            return Standing.Open(Status.Conditional, "stands in a condition") with { Polarity = polarity };
        }

        if (_governors.Of(inner) is { } governed)
        {
            return isNegated && governed.Status == Status.Happened
                ? Standing.DidNotHappen("negation")
                : governed with { Polarity = isNegated ? Polarity.Negative : governed.Polarity };
        }

        if (isNegated)
        {
            return _modality.IsFuture(head)
                ? new Standing(Status.Planned, polarity, Certainty.Certain, "negation of the future")
                : Standing.DidNotHappen("negation");
        }

        return OnCondition(item, head) ?? Asked(head) ?? Modal(head) ?? OfType(item) ?? Tense(item, head, inner);
    }

    // "Plans to punish them by closing the border": the means stands as what it serves does. "Talks will begin": the noun as its verb does.
    private int Carrier(int word)
    {
        if (document[word].Upos == Upos.NOUN)
        {
            return _occurrence.Of(word) ?? word;
        }

        for (var step = 0; step < MostMeans && document[word] is { Xpos: "VBG", Deprel: Deprel.Advcl, Head: >= 0 and var head }
            && document.Marker(word) is >= 0 and var marker && document[marker].Lemma is "by" or "through"; step++)
        {
            word = head;
        }

        return word;
    }

    // "Was the student shot by an officer?" What a question supposes ("why did you fire on them?") is still told.
    private Standing? Asked(int head) => IsAsked(head) ? Standing.Possible(Certainty.Underspecified, "asked, not told") : null;

    private bool IsAsked(int head)
    {
        var sentence = document.SentenceOf(head).Tokens;
        var last = sentence.End - 1;
        while (last > head && document.Form(last) is "\"" or "”" or "''" or "’" or "'" or ")")
        {
            last--;
        }

        return document.FormIs(last, "?") && !IsWhQuestion(sentence) && IsMainClause(head);
    }

    private bool IsWhQuestion(TokenSpan sentence)
    {
        for (var word = sentence.Start; word < Math.Min(sentence.End, sentence.Start + Opening); word++)
        {
            if (document[word].Xpos is "WP" or "WP$" or "WRB" or "WDT")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsMainClause(int word)
    {
        for (var step = 0; word >= 0 && step < MostGovernors; step++, word = document[word].Head)
        {
            if (document[word].Deprel is Deprel.AclRelcl or Deprel.Acl or Deprel.Advcl)
            {
                return false;
            }
        }

        return true;
    }

    // "Would withdraw if …": what the words only suppose, unless they are a promise or a threat.
    private Standing? OnCondition(EventDraft item, int head) =>
        item.Type is not ("REQUEST" or "THREATEN") && item.Operator is not OperatorNames.Commit && _modality.IsFuture(head) && _condition.Depends(head)
            ? Standing.Open(Status.Conditional, "would, on a condition")
            : null;

    private Standing? Modal(int word)
    {
        foreach (var child in document.Children(_modality.BearerOf(word)))
        {
            var relation = Deprel.Base(document[child].Deprel);
            var lemma = Lemmas.Of(document, child);
            var pos = relation switch { Deprel.Aux => 'v', Deprel.Advmod => 'r', Deprel.Amod => 'a', _ => ' ' };
            if (pos != ' ' && lexicon.Is(FactualityClass.Possible, pos, lemma))
            {
                return Standing.Possible(Certainty.Possible, $"“{lemma}”");
            }

            if (pos != ' ' && lexicon.Is(FactualityClass.Probable, pos, lemma))
            {
                return Standing.Possible(Certainty.Probable, $"“{lemma}”");
            }
        }

        return null;
    }

    // An event whose type is made of something only willed has the standing of the deed, not of the words.
    private static Standing? OfType(EventDraft item) => (item.Type, item.Operator) switch
    {
        ("REQUEST", _) => Standing.Open(Status.Demanded, "what is asked for"),
        ("THREATEN", not OperatorNames.Plan) => Standing.Open(Status.Threatened, "what is threatened"),
        ("AGREE" or "CONCEDE", OperatorNames.Commit) => Standing.Promised("what is promised"),
        ("AGREE" or "CONCEDE", OperatorNames.Future or OperatorNames.Plan) => Standing.Open(Status.Planned, "what is meant"),
        (_, OperatorNames.Plan) => Standing.Open(Status.Planned, "what is meant"),
        (_, OperatorNames.Attempt) => Standing.Open(Status.Possible, "what is tried"),
        _ => null,
    };

    // "Called a strike that will begin on Monday": what was called is yet to come.
    private Standing Tense(EventDraft item, int word, int inner)
    {
        if (_modality.IsFuture(word) || item.Operator == OperatorNames.Future || (item.Operator is null && _modality.IsFuture(inner)))
        {
            return Standing.Open(Status.Planned, "future");
        }

        if (IsOnlyMeant(word))
        {
            return Standing.Open(Status.Planned, "infinitive of purpose");
        }

        if (document[word].Xpos == "VBG" && Deprel.Is(document[word].Deprel, Deprel.Csubj))
        {
            return Standing.Possible(Certainty.Underspecified, "gerund that is not asserted");
        }

        return _modality.IsUnderWay(word)
            ? new Standing(Status.UnderWay, Polarity.Positive, Certainty.Certain, "goes on")
            : Standing.Happened(PlainTense);
    }

    // "Coordinate with allies to oust him": an infinitive is what somebody means to do, unless what governs it says that it was done.
    private bool IsOnlyMeant(int word) =>
        document[word].Xpos == "VB" && document.Child(word, Deprel.Mark) is >= 0 and var mark && document.FormIs(mark, "to")
        && !(document[word].Head is >= 0 and var governor && lexicon.Is(FactualityClass.Positive, 'v', Lemmas.Of(document, governor)));

    /// <summary>The rule of an event for which nothing speaks but its tense.</summary>
    internal const string PlainTense = "plain tense";
}
