using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Tests conditions of frames and operators at a word. Used by one thread.</summary>
internal sealed class FrameMatcher(SlotFiller slots, NounClasses classes, MentionIndex mentions, Document document)
{
    private readonly List<int> _fillers = [];
    private readonly List<int> _carriers = [];

    /// <summary>The first, and so narrowest, frame that holds at the word, or null.</summary>
    public Frame? Match(ReadOnlySpan<Frame> frames, int word)
    {
        foreach (var frame in frames)
        {
            if (HoldsAll(frame.Conditions, word))
            {
                return frame;
            }
        }

        return null;
    }

    public bool HoldsAll(IReadOnlyList<FrameCondition> conditions, int word)
    {
        foreach (var condition in conditions)
        {
            if (Holds(condition, word) == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The fillers that meet a condition, in the order of its slots.</summary>
    public List<int> Fillers(FrameCondition condition, int word)
    {
        var met = new List<int>();
        foreach (var slot in condition.Slots)
        {
            _fillers.Clear();
            slots.Fill(word, slot, _fillers);
            foreach (var filler in _fillers.ToArray())
            {
                if (condition.TakesAnyFiller || Meets(condition, filler, slot))
                {
                    met.Add(filler);
                }
            }
        }

        return met;
    }

    private bool Holds(FrameCondition condition, int word)
    {
        foreach (var slot in condition.Slots)
        {
            if (slot.Kind == SlotKind.NoObject)
            {
                if (!slots.HasObject(word))
                {
                    return true;
                }

                continue;
            }

            _fillers.Clear();
            slots.Fill(word, slot, _fillers);
            foreach (var filler in _fillers)
            {
                if (condition.TakesAnyFiller ? IsClause(filler, slot) : Meets(condition, filler, slot))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "Wants him to leave", "wants him to be quiet", but not "wants him quiet".
    private bool IsClause(int filler, Slot slot) =>
        slot.Kind != SlotKind.Xcomp || document[filler].Upos is Upos.VERB or Upos.AUX
        || document.HasChild(filler, Deprel.Cop) || document.HasChild(filler, Deprel.Mark);

    private bool Meets(FrameCondition condition, int filler, Slot slot)
    {
        _carriers.Clear();
        if (slot.Kind is SlotKind.Subject or SlotKind.Object or SlotKind.Preposition or SlotKind.ObjectPreposition or SlotKind.IndirectObject)
        {
            Lemmas.Carriers(document, classes, filler, _carriers);
        }
        else
        {
            _carriers.Add(filler);
        }

        foreach (var carrier in _carriers)
        {
            if (MeetsAt(condition, carrier))
            {
                return true;
            }
        }

        return false;
    }

    private bool MeetsAt(FrameCondition condition, int word)
    {
        var lemma = Lemmas.Of(document, word);
        var compound = Lemmas.Hyphenated(document, word);
        if (condition.Lemmas.Contains(lemma) || (compound is not null && condition.Lemmas.Contains(compound)))
        {
            return true;
        }

        foreach (var name in condition.Classes)
        {
            var isIn = name switch
            {
                "actor" => mentions.IsActor(word),
                "person" => mentions.IsPerson(word),
                "country" => mentions.IsCountry(word),
                _ => classes.Contains(name, lemma) || (compound is not null && classes.Contains(name, compound)),
            };
            if (isIn)
            {
                return true;
            }
        }

        return false;
    }
}
