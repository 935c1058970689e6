using OnRecord.Coding.Events;
using OnRecord.Language;

namespace OnRecord.Coding.Times.Deadlines;

/// <summary>Finds the word that makes a time a deadline for what hangs on it: "gave them until Friday", "a deadline of 1 March".
/// Bounded work for each time.</summary>
internal sealed class SetTimes(Document document, DeadlineWords words)
{
    private const int MaxGovernors = 4;

    /// <summary>The verb or noun above a time that sets it to somebody; -1 when none does.</summary>
    public int Setter(TimeExpression time)
    {
        var word = time.Head;
        for (var step = 0; step < MaxGovernors && document[word].Head >= 0; step++)
        {
            var relation = document[word].Deprel;
            word = document[word].Head;
            if (Is(DeadlineWord.Limit, word))
            {
                return word;
            }

            if (document[word].Upos is Upos.VERB or Upos.AUX)
            {
                return IsGrant(word, time, relation) || IsSettled(word) ? word : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether a word sets the time itself: "issued an ultimatum".</summary>
    public bool Sets(int word, int setter) =>
        word == setter || (document[setter].Upos == Upos.NOUN && document[setter].Head == word && Deprel.Base(document[setter].Deprel) is Deprel.Obj or Deprel.Nsubj);

    /// <summary>Whether a word hangs on what sets the time, as the thing that is to be done: all that hangs on a noun, and the
    /// infinitive of a verb.</summary>
    public bool IsTask(int word, int setter, TimeExpression time)
    {
        if (word == setter || (document[setter].Upos != Upos.NOUN && !IsInfinitive(word)))
        {
            return false;
        }

        for (var step = 0; step < MaxGovernors && word >= 0; step++)
        {
            if (word == setter || time.Tokens.Contains(word))
            {
                return true;
            }

            var relation = document[word].Deprel;
            if (Deprel.Is(relation, Deprel.Nsubj) || relation is Deprel.AclRelcl or Deprel.Parataxis || Deprel.Is(relation, Deprel.Conj))
            {
                return false;
            }

            word = document[word].Head;
        }

        return false;
    }

    private bool IsInfinitive(int word) =>
        document[word].Xpos == "VB" && document.Child(word, Deprel.Mark) is >= 0 and var mark && document.FormIs(mark, "to");

    // "Gave aid on Friday" gives no time: the time given is a length, or has an end.
    private bool IsGrant(int verb, TimeExpression time, string relation) =>
        Is(DeadlineWord.Grant, verb) && (time.IsDeadline || time.IsDuration)
        && (time.IsDeadline || Deprel.Base(relation) is Deprel.Obj or Deprel.Iobj or Deprel.Xcomp or Deprel.Ccomp || Deprel.Is(relation, Deprel.Obl));

    private bool IsSettled(int verb)
    {
        if (!Is(DeadlineWord.Settle, verb))
        {
            return false;
        }

        foreach (var child in document.Children(verb))
        {
            if (Is(DeadlineWord.Limit, child))
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(DeadlineWord kind, int word) => words.Is(kind, Lemmas.Of(document, word));
}
