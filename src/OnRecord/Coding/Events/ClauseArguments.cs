using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Finds what fills the slots of a word: logical subject and object through passives, control, coordination,
/// participles and relative clauses, and phrases by their preposition. Every search is bounded, so that no depth of
/// nesting costs more than a constant for each word.</summary>
internal sealed class ClauseArguments(Document document, Func<int, bool>? isControlled = null, IReadOnlySet<int>? times = null)
{
    private const int MaxSteps = 12;

    private static readonly HashSet<string> SubjectControl = new(StringComparer.Ordinal)
    {
        "promise", "threaten", "vow", "offer", "use", "swear", "pledge",
    };

    private static readonly HashSet<string> TwoObjects = new(StringComparer.Ordinal)
    {
        "give", "hand", "award", "grant", "deny", "offer", "send", "show", "promise", "pay", "lend", "refuse", "tell", "teach",
    };

    private static readonly HashSet<string> RelativePronouns = new(StringComparer.Ordinal) { "who", "which", "that", "whom" };

    private int[]? _quotesBefore;

    public Document Document => document;

    /// <summary>The one who does it; -1 when not stated.</summary>
    public int Subject(int word) => IsPassive(word) ? Agent(word) : SurfaceSubject(word);

    /// <summary>The one to whom it is done; -1 when there is none.</summary>
    public int Object(int word)
    {
        if (IsPassive(word))
        {
            var inner = document.Child(word, Deprel.Obj);
            return inner >= 0 ? inner : SurfaceSubject(word);
        }

        var own = document.Child(word, Deprel.Obj);
        if (own >= 0)
        {
            return Antecedent(own, word);
        }

        if (document[word].Deprel == Deprel.AclRelcl && OwnSubject(word) is >= 0 and var subject && !IsRelative(subject))
        {
            return document[word].Head;
        }

        var shared = SharedObject(word);
        return shared >= 0 ? shared : BareOblique(word);
    }

    public int IndirectObject(int word)
    {
        var own = document.Child(word, Deprel.Iobj);
        return own < 0 && IsPassive(word) && document.HasChild(word, Deprel.Obj) ? SurfaceSubject(word) : own;
    }

    /// <summary>The grammatical subject, own or understood; relative pronouns give their antecedent.</summary>
    public int SurfaceSubject(int word)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            var own = OwnSubject(word);
            if (own >= 0)
            {
                return Antecedent(own, word);
            }

            var (head, deprel) = (document[word].Head, document[word].Deprel);
            switch (Deprel.Base(deprel))
            {
                case Deprel.Xcomp when document.Child(head, Deprel.Obj) is >= 0 and var controller && !SubjectControl.Contains(document[head].Lemma):
                    return controller;
                case Deprel.Advcl when IsQuotedApart(word, head):
                    return -1;
                case Deprel.Xcomp or Deprel.Advcl:
                    word = head;
                    break;
                case Deprel.Conj when IsPredicate(word) && IsPredicate(head):
                    word = head;
                    break;
                case Deprel.Acl when deprel == Deprel.AclRelcl || document[word].Xpos is "VBG" or "VBN":
                    return head;
                case Deprel.Acl when isControlled?.Invoke(head) == true:
                    return head;
                case Deprel.Acl:
                    var possessor = document.Child(head, Deprel.NmodPoss);
                    if (possessor >= 0 || document[head].Head < 0)
                    {
                        return possessor;
                    }

                    word = document[head].Head;
                    break;
                default:
                    return Displaced(word);
            }
        }

        return -1;
    }

    // What stands in a quotation is not done by the subject of the words that introduce it.
    private bool IsQuotedApart(int word, int head)
    {
        _quotesBefore ??= QuotesBefore(document);
        return ((_quotesBefore[word] ^ _quotesBefore[head]) & 1) != 0;
    }

    private static int[] QuotesBefore(Document document)
    {
        var before = new int[document.Count];
        var count = 0;
        for (var word = 0; word < before.Length; word++)
        {
            before[word] = count;
            count += document[word].Xpos is "``" or "''" && document.Form(word) is not ("'" or "’") ? 1 : 0;
        }

        return before;
    }

    private bool HasOwnObject(int word) =>
        (document.HasChild(word, Deprel.Obj) || BareOblique(word) >= 0) && !TwoObjects.Contains(document[word].Lemma);

    public bool IsPassive(int word)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            if (document.HasChild(word, Deprel.AuxPass))
            {
                return true;
            }

            if (document.HasChild(word, Deprel.NsubjPass))
            {
                return !HasOwnObject(word);
            }

            if (document[word].Xpos != "VBN" || document.HasChild(word, Deprel.Aux))
            {
                return false;
            }

            // A passive participle keeps an object only of two: "guerrillas wounded two soldiers" is active, whatever its tag.
            var deprel = document[word].Deprel;
            if (deprel is Deprel.Acl or Deprel.Amod && HasOwnObject(word))
            {
                return false;
            }

            if (deprel is Deprel.Acl or Deprel.Advcl or Deprel.Xcomp or Deprel.Amod)
            {
                return true;
            }

            if (deprel != Deprel.Conj || OwnSubject(word) >= 0)
            {
                return false;
            }

            word = document[word].Head;
        }

        return false;
    }

    /// <summary>Dependents of a word with this preposition, gerund clauses ("accused of attacking") included, times ("on
    /// Monday") left out.</summary>
    public void Prepositional(int word, string preposition, List<int> found)
    {
        foreach (var child in document.Children(word))
        {
            var relation = Deprel.Base(document[child].Deprel);
            if (relation is Deprel.Obl or Deprel.Nmod or Deprel.Advcl or Deprel.Acl && HasCase(child, preposition) && times?.Contains(child) != true)
            {
                found.Add(child);
            }
        }
    }

    public bool HasCase(int word, string preposition)
    {
        foreach (var child in document.Children(word))
        {
            if (child < word && document[child].Deprel is Deprel.Case or Deprel.Mark && Spells(child, preposition))
            {
                return true;
            }
        }

        return preposition == "by" && document[word].Deprel == Deprel.OblAgent;
    }

    public bool IsPredicate(int word) => document[word].Upos is Upos.VERB || document.HasChild(word, Deprel.Cop) || OwnSubject(word) >= 0;

    private int Agent(int word)
    {
        var agent = document.Child(word, Deprel.OblAgent);
        if (agent >= 0)
        {
            return agent;
        }

        foreach (var child in document.Children(word))
        {
            if (Deprel.Is(document[child].Deprel, Deprel.Obl) && HasCase(child, "by") && times?.Contains(child) != true)
            {
                return child;
            }
        }

        return NestedAgent(word);
    }

    // "Subjected to torture by guards", "killed in an ambush by rebels": the parse hangs the agent on the noun before it.
    private int NestedAgent(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (child > word && Deprel.Is(document[child].Deprel, Deprel.Obl) && (HasCase(child, "to") || HasCase(child, "in") || HasCase(child, "for") || HasCase(child, "of") || HasCase(child, "under")))
            {
                foreach (var inner in document.Children(child))
                {
                    if (Deprel.Is(document[inner].Deprel, Deprel.Nmod) && HasCase(inner, "by"))
                    {
                        return inner;
                    }
                }
            }
        }

        return -1;
    }

    private bool Spells(int word, string lemma) => document[word].Lemma == lemma || document.FormIs(word, lemma);

    // The nearest, where a parse gives two.
    private int OwnSubject(int word)
    {
        var nearest = -1;
        foreach (var child in document.Children(word))
        {
            if (Deprel.Is(document[child].Deprel, Deprel.Nsubj) && (nearest < 0 || Math.Abs(child - word) < Math.Abs(nearest - word)))
            {
                nearest = child;
            }
        }

        return nearest;
    }

    // Parsers hang the subject of a finite verb on its object, on the verb of speech above it, or take it for an oblique.
    private int Displaced(int word)
    {
        if (document[word].Xpos is not ("VBD" or "VBZ" or "VBP"))
        {
            return -1;
        }

        var target = document.Child(word, Deprel.Obj);
        var found = target >= 0 ? FirstNounBefore(word, target, Deprel.Nsubj, Deprel.Compound) : -1;
        if (found < 0 && document[word].Deprel == Deprel.Ccomp && document[word].Head > word)
        {
            found = FirstNounBefore(word, document[word].Head, Deprel.Nsubj, Deprel.Nsubj);
        }

        return found >= 0 ? found : FirstNounBefore(word, word, Deprel.Obl, Deprel.Obl);
    }

    private int FirstNounBefore(int word, int governor, string relation, string other)
    {
        foreach (var child in document.Children(governor))
        {
            if (child < word && document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && document[child].Deprel is var deprel && (deprel == relation || deprel == other) && !document.HasChild(child, Deprel.Case))
            {
                return child;
            }
        }

        return -1;
    }

    // And take an object ("at least forty people", "a general strike") for an oblique; phrases of time are marked as such.
    private int BareOblique(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (child > word && document[child].Deprel == Deprel.Obl && document[child].Upos is Upos.NOUN or Upos.PROPN
                && !document.HasChild(child, Deprel.Case) && times?.Contains(child) != true)
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsRelative(int word) => document[word].Upos == Upos.PRON && RelativePronouns.Contains(document[word].Lemma);

    private int Antecedent(int word, int clause) =>
        IsRelative(word) && document[clause].Deprel == Deprel.AclRelcl ? NamedBefore(document[clause].Head, word) : word;

    // "the head of the council, X, who asked": who is the one named last before the clause, wherever the parse hangs the name.
    private int NamedBefore(int noun, int relative)
    {
        var named = noun;
        foreach (var child in document.Children(noun))
        {
            if (child > noun && child < relative && Deprel.Is(document[child].Deprel, Deprel.Appos) && document[child].Upos == Upos.PROPN)
            {
                named = child;
            }
        }

        return document[relative].Lemma is "who" or "whom" ? named : noun;
    }

    // "arrested and beat protesters": the object stands at one of the coordinated verbs.
    private int SharedObject(int word)
    {
        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Conj && document[child].Upos == Upos.VERB
                && child - word <= 3 && document.Child(child, Deprel.Obj) is >= 0 and var shared)
            {
                return shared;
            }
        }

        if (document[word].Deprel == Deprel.Conj && document[document[word].Head].Upos == Upos.VERB)
        {
            var shared = document.Child(document[word].Head, Deprel.Obj);
            return shared > word ? shared : -1;
        }

        return -1;
    }
}
