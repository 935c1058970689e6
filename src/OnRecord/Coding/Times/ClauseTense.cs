using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Times;

/// <summary>Reads the tense that governs a time expression off the parse: climbs from the expression to its clause's
/// verb, through infinitives and participles that take their time from the verb above them. Remembers each verb; for one thread.</summary>
internal sealed class ClauseTense(Document document, TimeLexicon lexicon)
{
    private const int MostSteps = 24;

    private readonly Dictionary<int, Tense?> _read = [];

    public Tense Of(TokenSpan expression)
    {
        var token = Governor(expression);
        for (var steps = 0; token >= 0 && steps < MostSteps; steps++)
        {
            if (lexicon.IsLemma(document[token].Lemma, TimeWord.LemmaFuture) && document[token].Xpos is not "VBD")
            {
                return Tense.Future;
            }

            if (!_read.TryGetValue(token, out var tense))
            {
                _read[token] = tense = IsPredicate(token) ? Read(token) : null;
            }

            if (tense is { } known)
            {
                return known;
            }

            token = document[token].Head;
        }

        return Tense.None;
    }

    private int Governor(TokenSpan expression)
    {
        for (var i = expression.Start; i < expression.End; i++)
        {
            var head = document[i].Head;
            if (!expression.Contains(head) && document[i].Upos != Upos.PUNCT)
            {
                return head >= 0 ? head : i;
            }
        }

        return -1;
    }

    private bool IsPredicate(int token) =>
        document[token].Upos is Upos.VERB or Upos.AUX || document.HasChild(token, Deprel.Cop) || document.HasChild(token, Deprel.Aux);

    /// <summary>The tense of one predicate; null when it takes that of the verb above.</summary>
    private Tense? Read(int verb)
    {
        var finite = verb;
        var (hasTo, isModal, isPerfect) = (false, false, false);
        foreach (var child in document.Children(verb))
        {
            var relation = document[child].Deprel;
            if (Deprel.Is(relation, Deprel.Aux) || Deprel.Is(relation, Deprel.Cop))
            {
                isModal |= document[child].Xpos == "MD";
                isPerfect |= document[child].Lemma == "have";
                finite = finite == verb || document[finite].Xpos is "VB" or "VBN" or "VBG" ? child : finite;
            }

            hasTo |= Deprel.Is(relation, Deprel.Mark) && document.FormIs(child, "to");
        }

        return isModal ? (isPerfect ? Tense.Past : Tense.Future)
            : hasTo ? Infinitive(verb)
            : JudgedDeed.JudgeOf(document, verb) is { } judge && lexicon.IsLemma(document[judge].Lemma, TimeWord.LemmaJudge) ? Tense.Past
            : Finite(verb, finite);
    }

    private Tense? Finite(int verb, int finite) => document[finite].Xpos switch
    {
        "VBD" => Tense.Past,
        "VBZ" or "VBP" => IsPerfect(verb, finite) || lexicon.IsLemma(document[verb].Lemma, TimeWord.LemmaReport)
            ? Tense.Past
            : Tense.Present,
        "VBN" => finite == verb && !Deprel.Is(document[verb].Deprel, Deprel.Conj) ? Tense.Past : null,
        _ => null,
    };

    private bool IsPerfect(int verb, int finite) =>
        finite != verb && document[finite].Lemma == "have" && Deprel.Is(document[finite].Deprel, Deprel.Aux);

    /// <summary>An infinitive lies ahead of the verb above it, unless that verb implies that it happened.</summary>
    private Tense? Infinitive(int verb)
    {
        var above = document[verb].Head;
        return above >= 0 && lexicon.IsLemma(document[above].Lemma, TimeWord.LemmaImplicative)
            ? null
            : Tense.Future;
    }
}
