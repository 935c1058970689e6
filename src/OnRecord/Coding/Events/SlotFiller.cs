using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Gives the words that fill a slot at a word.</summary>
internal sealed class SlotFiller(ClauseArguments arguments)
{
    private const int MaxComplementWords = 60;

    private Document Document => arguments.Document;

    /// <summary>Adds the fillers in text order. <see cref="SlotKind.NoObject"/> and <see cref="SlotKind.None"/> have none.</summary>
    public void Fill(int word, Slot slot, List<int> found)
    {
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                Add(arguments.Subject(word), found);
                break;
            case SlotKind.Object:
                Add(arguments.Object(word), found);
                break;
            case SlotKind.IndirectObject:
                Add(arguments.IndirectObject(word), found);
                break;
            case SlotKind.Xcomp or SlotKind.Ccomp or SlotKind.Acl or SlotKind.Advcl:
                Clauses(word, slot.Kind, found);
                break;
            case SlotKind.Complement:
                Complement(word, found);
                break;
            case SlotKind.Particle or SlotKind.Adverb or SlotKind.Modifier or SlotKind.Possessor:
                Dependents(word, slot.Kind, found);
                break;
            case SlotKind.Preposition:
                Prepositional(word, slot.Preposition, found);
                break;
            case SlotKind.ObjectPreposition when arguments.Object(word) is >= 0 and var bearer:
                arguments.Prepositional(bearer, slot.Preposition, found);
                break;
            case SlotKind.ObjectModifier when arguments.Object(word) is >= 0 and var modified:
                Dependents(modified, SlotKind.Modifier, found);
                break;
            case SlotKind.ObjectPossessor when arguments.Object(word) is >= 0 and var owned:
                Dependents(owned, SlotKind.Possessor, found);
                break;
            case SlotKind.SubjectModifier when arguments.Subject(word) is >= 0 and var agent:
                Dependents(agent, SlotKind.Modifier, found);
                break;
            case SlotKind.ObjectAcl when arguments.Object(word) is >= 0 and var governor:
                Clauses(governor, SlotKind.Acl, found);
                break;
        }
    }

    private void Prepositional(int word, string preposition, List<int> found)
    {
        var first = found.Count;
        arguments.Prepositional(word, preposition, found);
        var pos = Lemmas.PosOf(Document, word);
        if (pos == FramePos.Verb && arguments.Object(word) is >= 0 and var target && target > word)
        {
            arguments.Prepositional(target, preposition, found);
            if (found.Count == first && preposition != "of")
            {
                Nested(target, preposition, found);
            }
        }
        else if (pos == FramePos.Noun && found.Count == first && preposition != "of")
        {
            Nested(word, preposition, found);
        }
    }

    // "The arrest of a bishop by police", "a plea by the islands for help": parsers hang the second phrase on the first, or on
    // the verb of the clause where it is passive ("was made by").
    private void Nested(int noun, string preposition, List<int> found)
    {
        foreach (var child in Document.Children(noun))
        {
            if (child > noun && Deprel.Base(Document[child].Deprel) == Deprel.Nmod)
            {
                arguments.Prepositional(child, preposition, found);
            }
        }
    }

    public bool HasObject(int word) => arguments.Object(word) >= 0;

    private static void Add(int word, List<int> found)
    {
        if (word >= 0)
        {
            found.Add(word);
        }
    }

    private void Clauses(int word, SlotKind kind, List<int> found)
    {
        foreach (var child in Document.Children(word))
        {
            var deprel = Document[child].Deprel;
            var fits = kind switch
            {
                SlotKind.Xcomp => deprel == Deprel.Xcomp,
                SlotKind.Ccomp => deprel == Deprel.Ccomp,
                SlotKind.Acl => deprel == Deprel.Acl || (deprel == Deprel.Ccomp && child > word),
                _ => deprel == Deprel.Advcl && child > word && IsInfinitive(child),
            };
            if (fits)
            {
                found.Add(child);
            }
        }
    }

    private bool IsInfinitive(int word) =>
        Document.Child(word, Deprel.Mark) is >= 0 and var mark && Document.FormIs(mark, "to");

    private void Complement(int word, List<int> found)
    {
        var pending = new Queue<int>();
        foreach (var child in Document.Children(word))
        {
            // "Ending the embargo is their demand": the subject clause says what a noun of saying or willing holds.
            if (Deprel.Is(Document[child].Deprel, Deprel.Csubj))
            {
                pending.Enqueue(child);
            }
            else if (child > word && Deprel.Base(Document[child].Deprel) is Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Acl or Deprel.Obj or Deprel.Obl)
            {
                pending.Enqueue(child);
            }
        }

        var first = found.Count;
        while (pending.TryDequeue(out var next) && found.Count - first < MaxComplementWords)
        {
            found.Add(next);
            var isCondition = IsCondition(next);
            foreach (var child in Document.Children(next))
            {
                // Whom a relative clause names has to do with what it describes: "villages where the Red Cross keeps its trucks".
                if (Document[child].Deprel != Deprel.AclRelcl && (!isCondition || Deprel.Is(Document[child].Deprel, Deprel.Nsubj)))
                {
                    pending.Enqueue(child);
                }
            }
        }

        found.Sort(first, found.Count - first, null);
    }

    // "Threatened to attack if the South resumes its drills", "to strike if the accord lets foreign crews unload": of a condition, whoever is
    // to meet it may be the one concerned, and nobody else in it.
    private bool IsCondition(int clause) =>
        Document.Child(clause, Deprel.Mark) is >= 0 and var mark && Document[mark].Lemma.ToLowerInvariant() is "if" or "unless";

    private void Dependents(int word, SlotKind kind, List<int> found)
    {
        foreach (var child in Document.Children(word))
        {
            var deprel = Document[child].Deprel;
            var fits = kind switch
            {
                SlotKind.Particle => deprel is Deprel.CompoundPrt or Deprel.Advmod,
                SlotKind.Adverb => Deprel.Is(deprel, Deprel.Advmod) || deprel == Deprel.CompoundPrt,
                SlotKind.Possessor => deprel == Deprel.NmodPoss,
                _ => deprel is Deprel.Amod or Deprel.Compound or Deprel.NmodDesc or "nmod" && child < word,
            };
            if (fits)
            {
                found.Add(child);
            }
        }
    }
}
