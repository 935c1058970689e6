namespace OnRecord.Knowledge.Ontology;

/// <summary>One condition of a construction: some slot of <paramref name="Slots"/> is filled, by a word of
/// <paramref name="Lemmas"/> or <paramref name="Classes"/> when either is given.</summary>
internal sealed record FrameCondition(
    bool IsNegated, IReadOnlyList<Slot> Slots, IReadOnlySet<string> Lemmas, IReadOnlyList<string> Classes)
{
    private static readonly HashSet<string> NoLemmas = [];

    public bool TakesAnyFiller => Lemmas.Count == 0 && Classes.Count == 0;

    /// <summary>A condition narrows the more the less it leaves open; frames that narrow more are tried first.</summary>
    public int Weight => IsNegated ? 0 : TakesAnyFiller ? 1 : 2;

    /// <summary>Parses the conditions of a construction, separated by blanks; "-" is none.</summary>
    public static IReadOnlyList<FrameCondition> ParseAll(string construction, NounClasses classes, Action<string, string> fault) =>
        construction is "-" or ""
            ? []
            : [.. construction.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => Parse(c, classes, fault))];

    private static FrameCondition Parse(string text, NounClasses classes, Action<string, string> fault)
    {
        var isNegated = text[0] == '!';
        var body = isNegated ? text[1..] : text;
        var colon = body.IndexOf(':', StringComparison.Ordinal);
        var slots = ParseSlots(colon < 0 ? body : body[..colon], fault);
        if (colon < 0)
        {
            return new FrameCondition(isNegated, slots, NoLemmas, []);
        }

        var fillers = body[(colon + 1)..].Split('|');
        var named = fillers.Where(f => f.StartsWith('@')).Select(f => f[1..]).ToList();
        foreach (var name in named.Where(n => !classes.Has(n)))
        {
            fault($"class '@{name}'", "a class of classes.tsv");
        }

        if (fillers.Contains(""))
        {
            fault($"'{text}' has an empty filler", "lemmas or @classes separated by |");
        }

        return new FrameCondition(isNegated, slots, fillers.Where(f => !f.StartsWith('@')).ToHashSet(StringComparer.Ordinal), named);
    }

    /// <summary>"p.to|for" names two prepositions, "obj|xcomp" two slots, "obj|p.with" a slot and a preposition.</summary>
    private static List<Slot> ParseSlots(string text, Action<string, string> fault)
    {
        var slots = new List<Slot>();
        foreach (var name in text.Split('|'))
        {
            if (Slot.TryParse(name, out var slot))
            {
                slots.Add(slot);
            }
            else if (slots.Count > 0 && slots[^1].Kind == SlotKind.Preposition)
            {
                slots.Add(new Slot(SlotKind.Preposition, name));
            }
            else
            {
                fault($"slot '{name}'", "a slot such as subj, obj, xcomp, p.with");
            }
        }

        return slots;
    }
}
