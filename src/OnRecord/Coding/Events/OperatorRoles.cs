using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>Who acts and upon whom when an operator governs an event: the operator's own arguments first, then those
/// of the inner event, then whoever is named in the complement.</summary>
internal sealed class OperatorRoles
{
    private static readonly IReadOnlyList<IReadOnlyList<Slot>> VerbActor = [[new(SlotKind.Subject)]];

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> NounActor =
        [[new(SlotKind.Possessor)], [new(SlotKind.Preposition, "by")], [new(SlotKind.Preposition, "from")], [new(SlotKind.Modifier)]];

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> Addressee =
        [[new(SlotKind.IndirectObject)], [new(SlotKind.Object)], [new(SlotKind.Preposition, "on")], [new(SlotKind.Preposition, "upon")], [new(SlotKind.Preposition, "to")], [new(SlotKind.Preposition, "from")]];

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> Counterpart =
        [[new(SlotKind.IndirectObject)], [new(SlotKind.Preposition, "to")], [new(SlotKind.Preposition, "with")], [new(SlotKind.Preposition, "against")], [new(SlotKind.Preposition, "on")], [new(SlotKind.Preposition, "from")]];

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> Named =
        [[new(SlotKind.Complement)], [new(SlotKind.Preposition, "for")], [new(SlotKind.Preposition, "in")]];

    public OperatorRoles(
        ParticipantFinder participants, ClauseArguments arguments, string name, int word, int complement, EventReading? inner)
    {
        var isNoun = Lemmas.PosOf(arguments.Document, word) == FramePos.Noun;
        participants.Take(isNoun ? NounActor : VerbActor, word, Actors, []);
        var isOpaque = name is OperatorNames.Perform or OperatorNames.Attempt or OperatorNames.Cause;
        if (isOpaque && inner is not null)
        {
            Transparent(inner, name);
            if (Recipients.Count == 0)
            {
                participants.Take(Counterpart, word, Recipients, Actors);
            }

            return;
        }

        // "Was prepared to deploy troops", "are expected to meet": who is to do it stands where those would who were done to.
        var isHisOwn = isNoun || (name is OperatorNames.Plan or OperatorNames.Commit && arguments.Document[complement].Deprel == Deprel.Xcomp && arguments.IsPassive(word));
        if (Actors.Count == 0 && isHisOwn && inner is not null)
        {
            Actors.AddRange(inner.Actors);
        }

        var asksOther = name is OperatorNames.Request or OperatorNames.Prevent or OperatorNames.Allow;
        if (!asksOther && arguments.Document[complement].Upos == Upos.VERB && arguments.SurfaceSubject(complement) is >= 0 and var subject && Deprel.Is(arguments.Document[complement].Deprel, Deprel.Ccomp))
        {
            var named = new List<Mention>();
            participants.Resolve(subject, named, Actors);
            asksOther = named.Count > 0 && inner is null;
        }

        participants.Take(asksOther ? Addressee : Counterpart, word, Recipients, Actors);
        if (Recipients.Count == 0 && asksOther && arguments.Document[complement].Upos == Upos.VERB && arguments.SurfaceSubject(complement) is >= 0 and var asked)
        {
            participants.Resolve(asked, Recipients, Actors);
        }

        AddMissing(inner?.Recipients);
        AddMissing(inner?.Actors);
        if (Recipients.Count == 0)
        {
            participants.Take(Named, word, Recipients, Actors);
        }
    }

    public List<Mention> Actors { get; } = [];

    public List<Mention> Recipients { get; } = [];

    // "held talks with X", "carried out an attack on X", "tried to kill X": the event is the inner one.
    private void Transparent(EventReading inner, string name)
    {
        var isShared = inner.Type == "CONSULT";
        if (Actors.Count == 0 || isShared || (name == OperatorNames.Cause && inner.Actors.Count > 0))
        {
            Actors.AddRange(inner.Actors.Where(IsNew));
        }

        Recipients.AddRange(inner.Recipients.Where(IsNew));
        if (Recipients.Count == 0)
        {
            Recipients.AddRange(inner.Actors.Where(IsNew));
        }
    }

    private void AddMissing(IReadOnlyList<Mention>? mentions)
    {
        if (Recipients.Count == 0 && mentions is not null)
        {
            Recipients.AddRange(mentions.Where(IsNew));
        }
    }

    private bool IsNew(Mention mention) =>
        !Actors.Exists(m => ReferenceEquals(m, mention) || (m.Actor is not null && m.Actor == mention.Actor));
}
