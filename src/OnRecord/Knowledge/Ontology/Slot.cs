namespace OnRecord.Knowledge.Ontology;

/// <summary>A grammatical place at a word. Subject and object are the logical ones: in a passive the object is the
/// subject of the surface.</summary>
internal enum SlotKind
{
    Subject,
    Object,
    IndirectObject,

    /// <summary>Open clause or predicate complement.</summary>
    Xcomp,
    Ccomp,

    /// <summary>Anything below a clausal complement or an adverbial clause of purpose.</summary>
    Complement,
    Particle,
    Adverb,

    /// <summary>Adjective or noun before a noun.</summary>
    Modifier,
    Possessor,
    Preposition,

    /// <summary>A preposition at the object.</summary>
    ObjectPreposition,
    Acl,
    Advcl,
    ObjectAcl,

    /// <summary>Adjective or noun before the object.</summary>
    ObjectModifier,

    /// <summary>Adjective or noun before the subject.</summary>
    SubjectModifier,

    /// <summary>Possessor of the object.</summary>
    ObjectPossessor,
    NoObject,
    None,
}

/// <param name="Preposition">Lemma of the preposition where the kind has one, else empty.</param>
internal readonly record struct Slot(SlotKind Kind, string Preposition = "")
{
    private static readonly Dictionary<string, SlotKind> Names = new(StringComparer.Ordinal)
    {
        ["subj"] = SlotKind.Subject,
        ["obj"] = SlotKind.Object,
        ["iobj"] = SlotKind.IndirectObject,
        ["xcomp"] = SlotKind.Xcomp,
        ["ccomp"] = SlotKind.Ccomp,
        ["comp"] = SlotKind.Complement,
        ["prt"] = SlotKind.Particle,
        ["adv"] = SlotKind.Adverb,
        ["mod"] = SlotKind.Modifier,
        ["poss"] = SlotKind.Possessor,
        ["acl"] = SlotKind.Acl,
        ["advcl"] = SlotKind.Advcl,
        ["obj.acl"] = SlotKind.ObjectAcl,
        ["obj.mod"] = SlotKind.ObjectModifier,
        ["obj.poss"] = SlotKind.ObjectPossessor,
        ["subj.mod"] = SlotKind.SubjectModifier,
        ["noobj"] = SlotKind.NoObject,
        ["none"] = SlotKind.None,
    };

    public static bool TryParse(string text, out Slot slot)
    {
        slot = default;
        if (text.StartsWith("p.", StringComparison.Ordinal) && text.Length > 2)
        {
            slot = new Slot(SlotKind.Preposition, text[2..]);
            return true;
        }

        if (text.StartsWith("obj.p.", StringComparison.Ordinal) && text.Length > 6)
        {
            slot = new Slot(SlotKind.ObjectPreposition, text[6..]);
            return true;
        }

        if (!Names.TryGetValue(text, out var kind))
        {
            return false;
        }

        slot = new Slot(kind);
        return true;
    }

    public override string ToString() => Kind switch
    {
        SlotKind.Preposition => "p." + Preposition,
        SlotKind.ObjectPreposition => "obj.p." + Preposition,
        var kind => Names.First(n => n.Value == kind).Key,
    };
}
