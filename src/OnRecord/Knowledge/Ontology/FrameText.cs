namespace OnRecord.Knowledge.Ontology;

/// <summary>A frame as its file writes it, before it is checked.</summary>
/// <param name="Lemmas">Each makes a frame.</param>
/// <param name="Actor">Empty or "-" for the default.</param>
/// <param name="Place">File and line, for explanations.</param>
internal sealed record FrameText(
    IReadOnlyList<string> Lemmas, FramePos Pos, string Construction, string Type, string Mode, string Cameo, string Actor, string Recipient, int Line, string Place)
{
    /// <param name="fault">Takes what is wrong and what was expected.</param>
    public IEnumerable<Frame> Read(EventOntology ontology, NounClasses classes, Action<string, string> fault)
    {
        var conditions = FrameCondition.ParseAll(Construction, classes, fault);
        var (type, mode, cameo) = (NotDash(Type), NotDash(Mode), NotDash(Cameo));
        if (type is not null && ontology.Type(type) is null)
        {
            fault($"type is '{type}'", "a type of the ontology or -");
        }
        else if (mode is not null && (type is null || ontology.Type(type)!.Mode(mode) is null))
        {
            fault($"mode is '{mode}'", $"a mode of {type} or -");
        }

        var (actors, recipients) = (Roles("actor", Actor, fault), Roles("recipient", Recipient, fault));
        return Lemmas.Select(lemma => new Frame(lemma, Pos, conditions, type, mode, cameo, actors, recipients, Line) { Construction = Construction, Place = Place });
    }

    private static List<IReadOnlyList<Slot>> Roles(string column, string text, Action<string, string> fault)
    {
        var alternatives = new List<IReadOnlyList<Slot>>();
        if (NotDash(text) is null)
        {
            return alternatives;
        }

        foreach (var alternative in text.Split(','))
        {
            var slots = new List<Slot>();
            foreach (var name in alternative.Split('+'))
            {
                if (Slot.TryParse(name, out var slot))
                {
                    slots.Add(slot);
                }
                else
                {
                    fault($"{column} slot '{name}'", "a slot such as subj, obj, p.with");
                }
            }

            alternatives.Add(slots);
        }

        return alternatives;
    }

    private static string? NotDash(string text) => text is "-" or "" ? null : text;
}
