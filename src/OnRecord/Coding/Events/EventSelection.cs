using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Chooses the events of a sentence: one for a clause. A reading inside the arguments of another is part of it;
/// readings in clauses of their own (coordinated, relative, adverbial) stand beside it.</summary>
internal sealed class EventSelection(Document document, EventReader reader)
{
    private const string Before = "before";

    private static readonly HashSet<string> OwnClause = new(StringComparer.Ordinal)
    {
        Deprel.Conj, Deprel.Parataxis, Deprel.Advcl, "acl:relcl", "advcl:relcl", "list", "appos",
    };

    private static readonly HashSet<string> Hypothetical = new(StringComparer.Ordinal)
    {
        "if", "unless", "until", "till", Before, "whether", "lest", "once",
    };

    private readonly List<EventReading> _chosen = [];
    private readonly HashSet<int> _taken = [];

    /// <summary>The events of a sentence in order of their governing word.</summary>
    public List<EventReading> Choose(Sentence sentence)
    {
        _chosen.Clear();
        _taken.Clear();
        foreach (var word in ByDepth(sentence))
        {
            if (!_taken.Contains(word) && reader.Read(word) is { } read && read.Head == word && WithVictims(read) is var reading && (IsIndependent(word) || IsSpokenBeside(reading)) && IsStated(reading))
            {
                _chosen.Add(reading);
                _taken.UnionWith(reading.Anchor);
            }
        }

        if (_chosen.Exists(r => r.Type == "ASSAULT"))
        {
            _chosen.RemoveAll(r => r.Type == "MOBILIZE");
        }

        _chosen.Sort((a, b) => a.Head.CompareTo(b.Head));
        return [.. _chosen];
    }

    // Governors before dependents, so that what governs an argument is chosen first.
    private List<int> ByDepth(Sentence sentence)
    {
        var order = new List<int>();
        for (var word = sentence.Tokens.Start; word < sentence.Tokens.End; word++)
        {
            if (document[word].Head < 0)
            {
                order.Add(word);
            }
        }

        for (var i = 0; i < order.Count; i++)
        {
            order.AddRange(document.Children(order[i]).ToArray());
        }

        return order;
    }

    private bool IsIndependent(int word)
    {
        for (; word >= 0; word = document[word].Head)
        {
            var head = document[word].Head;
            if (head >= 0 && IsOwnClause(word))
            {
                return true;
            }

            if (head >= 0 && _taken.Contains(head))
            {
                return false;
            }
        }

        return true;
    }

    // Adverbial clauses without a subject ("to demand …", "killing five", "of attacking") belong to the clause above.
    private bool IsOwnClause(int word) =>
        OwnClause.Contains(document[word].Deprel) && document[word].Upos is Upos.VERB or Upos.AUX
        && (document[word].Deprel != Deprel.Advcl || document.HasChild(word, Deprel.Nsubj));

    // "…, accusing them of fraud", "…, demanding that it resign": what the same subject says is an act of its own, whatever it does meanwhile.
    private bool IsSpokenBeside(EventReading reading)
    {
        var word = reading.Head;
        return reading.Type is "ACCUSE" or "REQUEST" or "THREATEN" or "REJECT" or "SUPPORT" && document[word].Xpos == "VBG" && document[word].Deprel == Deprel.Advcl
            && document[word].Head is >= 0 and var head && head < word && document.FormIs(word - 1, ",") && !_chosen.Exists(other => other.Type == reading.Type && other.Anchor.Contains(head));
    }

    // "The agreements are fragile" describes agreements and reports none; "the talks are to begin" reports them.
    private bool IsOnlyDescribed(int noun) =>
        document[noun].Deprel == Deprel.Nsubj && document[noun].Head is >= 0 and var head
        && (document[head].Upos != Upos.VERB || (document.HasChild(head, Deprel.Cop) && document[head].Xpos != "VB"));

    // "Drones struck a market, killing nine people": of a deed that is told of nobody, those whom its outcome names.
    private EventReading WithVictims(EventReading reading)
    {
        if (reading.Actors.Count > 0 || reading.Recipients.Count > 0)
        {
            return reading;
        }

        foreach (var child in document.Children(reading.Head))
        {
            if (document[child] is { Deprel: Deprel.Advcl, Xpos: "VBG" } && document.FormIs(child - 1, ",") && reader.Read(child) is { Recipients.Count: > 0 } outcome && outcome.Type == reading.Type)
            {
                return reading with { Recipients = outcome.Recipients };
            }
        }

        return reading;
    }

    // In a relative or adverbial clause. What only sets a condition or a limit ("if", "unless", "until") reports nothing.
    private bool IsSubordinate(int word, out bool isHypothetical)
    {
        isHypothetical = false;
        for (; word >= 0; word = document[word].Head)
        {
            if (document[word].Deprel is Deprel.Advcl or Deprel.AclRelcl or "advcl:relcl")
            {
                foreach (var child in document.Children(word))
                {
                    isHypothetical |= document[child].Deprel is Deprel.Mark or Deprel.Advmod && document[child].Lemma.ToLowerInvariant() is var mark && Hypothetical.Contains(mark) && !(mark == Before && IsPast(word));
                }

                return true;
            }
        }

        return false;
    }

    // "Hours before the army shelled the town": it did. "Before it shells the town" and "before shelling it" do not say so.
    private bool IsPast(int verb)
    {
        foreach (var child in document.Children(verb))
        {
            if (Deprel.Base(document[child].Deprel) == Deprel.Aux)
            {
                return document[child].Xpos == "VBD";
            }
        }

        return document[verb].Xpos == "VBD";
    }

    // A noun alone, in the margin of a clause, is background and no report of an event.
    private bool IsStated(EventReading reading)
    {
        if (reading.Actors.Count == 0 && reading.Recipients.Count == 0)
        {
            return false;
        }

        if (IsSubordinate(reading.Head, out var isHypothetical) && (isHypothetical || reading.Actors.Count == 0))
        {
            return false;
        }

        if (Lemmas.PosOf(document, reading.Head) != FramePos.Noun)
        {
            return document[reading.Head].Deprel is not (Deprel.Amod or Deprel.Compound);
        }

        return Deprel.Base(document[reading.Head].Deprel) is Deprel.Root or Deprel.Nsubj or Deprel.Obj or Deprel.Conj or Deprel.Parataxis or Deprel.Ccomp
            && (reading.Inner is not null || !IsOnlyDescribed(reading.Head));
    }
}
