using OnRecord.Coding.Events;
using OnRecord.Coding.Factuality;
using OnRecord.Language;

namespace OnRecord.Coding.Times.Deadlines;

/// <summary>Finds the clause in whose time something must be done, or else: "unless they leave by Friday", "leave by Friday or
/// we attack".</summary>
internal sealed class ConditionTimes(Document document)
{
    private const int MaxGovernors = 8;

    private readonly ClauseCondition _condition = new(document);

    /// <summary>Whether a time limits what would bring an event about.</summary>
    public bool Sets(TimeExpression time, EventDraft item)
    {
        var isConditional = false;
        var word = time.Head;
        for (var step = 0; step < MaxGovernors && word >= 0; step++, word = document[word].Head)
        {
            if (item.Anchor.Contains(word))
            {
                return isConditional;
            }

            if (IsOrElse(word, item))
            {
                return true;
            }

            isConditional |= _condition.HasMark(word);
        }

        return false;
    }

    // "Leave by Friday or we will attack": the event is the second of two clauses joined by "or".
    private bool IsOrElse(int first, EventDraft item)
    {
        foreach (var word in item.Anchor)
        {
            if (document[word].Deprel == Deprel.Conj && document[word].Head == first
                && document.Child(word, Deprel.Cc) is >= 0 and var cc && document.FormIs(cc, "or"))
            {
                return true;
            }
        }

        return false;
    }
}
