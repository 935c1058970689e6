using OnRecord.Coding.Entities;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Events;

/// <summary>Turns the words in the role slots of a frame into mentions of actors.</summary>
internal sealed class ParticipantFinder(ClauseArguments arguments, SlotFiller slots, NounClasses classes, MentionIndex mentions)
{
    private const int MaxNesting = 3;

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> VerbActors = [[new(SlotKind.Subject)]];

    private static readonly IReadOnlyList<IReadOnlyList<Slot>> NounActors =
        [[new(SlotKind.Possessor)], [new(SlotKind.Preposition, "by")], [new(SlotKind.Modifier)]];

    // From the slots that most often hold a recipient to those that may.
    private static readonly IReadOnlyList<IReadOnlyList<Slot>> AnyRecipient =
    [
        [new(SlotKind.IndirectObject)], [new(SlotKind.Object)], [new(SlotKind.Preposition, "against")], [new(SlotKind.Preposition, "to")],
        [new(SlotKind.Preposition, "with")], [new(SlotKind.Preposition, "on")], [new(SlotKind.Preposition, "for")],
        [new(SlotKind.Preposition, "from")], [new(SlotKind.Preposition, "of")], [new(SlotKind.Preposition, "at")],
        [new(SlotKind.Preposition, "into")], [new(SlotKind.Preposition, "over")], [new(SlotKind.Complement)], [new(SlotKind.Preposition, "in")],
    ];

    private readonly List<int> _words = [];

    public List<Mention> Actors(Frame frame, int word)
    {
        var isVerb = frame.Pos != FramePos.Noun;
        var found = new List<Mention>();
        Take(frame.Actors.Count > 0 ? frame.Actors : isVerb ? VerbActors : NounActors, word, found, []);
        return found;
    }

    public List<Mention> Recipients(Frame frame, int word, IReadOnlyList<Mention> actors)
    {
        var found = new List<Mention>();
        if (frame.Recipients is [[{ Kind: SlotKind.None }]])
        {
            return found;
        }

        Take(frame.Recipients, word, found, actors);
        if (found.Count == 0)
        {
            Take(AnyRecipient, word, found, actors);
        }

        return found;
    }

    /// <summary>The first alternative that gives anyone.</summary>
    public void Take(IReadOnlyList<IReadOnlyList<Slot>> alternatives, int word, List<Mention> found, IReadOnlyList<Mention> except)
    {
        foreach (var alternative in alternatives)
        {
            foreach (var slot in alternative)
            {
                _words.Clear();
                slots.Fill(word, slot, _words);
                var isOpen = slot.Kind == SlotKind.Complement;
                foreach (var filler in _words.ToArray())
                {
                    if (slot.Kind is not (SlotKind.Complement or SlotKind.Preposition) || !IsWhere(filler))
                    {
                        Resolve(filler, found, except, isOpen ? MaxNesting : 0);
                    }

                    if (isOpen && found.Count > 0)
                    {
                        break;
                    }
                }
            }

            if (found.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>Mentions at a word and its conjuncts; where the word is no actor, those nested in its phrase
    /// ("Iranian positions" gives "Iranian"). Finds none for -1, a subject or object that is absent.</summary>
    public void Resolve(int word, List<Mention> found, IReadOnlyList<Mention> except, int nesting = 0)
    {
        if (word < 0)
        {
            return;
        }

        var document = arguments.Document;
        var before = found.Count;
        var mention = mentions.AtOrMade(word);
        if (nesting < MaxNesting && (mention is null || IsQuantity(word)))
        {
            Nested(word, found, except, nesting, IsQuantity(word));
        }
        else if (nesting < MaxNesting && StandsForWhole(mention) && !classes.Contains(NounClasses.Apart, Lemmas.Of(document, word)))
        {
            Whole(word, found, except);
        }

        if (mention is not null && found.Count == before)
        {
            Add(mention, found, except);
        }

        foreach (var child in document.Children(word))
        {
            if (document[child].Deprel == Deprel.Conj && document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && nesting < MaxNesting)
            {
                Resolve(child, found, except, nesting + 1);
            }
        }
    }

    private static void Add(Mention mention, List<Mention> found, IReadOnlyList<Mention> except)
    {
        if (!found.Contains(mention) && !except.Any(m => ReferenceEquals(m, mention) || (m.Actor is not null && m.Actor == mention.Actor)))
        {
            found.Add(mention);
        }
    }

    // "At Dolna", a town that lies in no country that is known, is where something is done, not whom it is done to.
    private bool IsWhere(int word) =>
        mentions.IsUnknownPlace(word) && arguments.Document.Marker(word) is >= 0 and var preposition && EventCircumstances.PlacePrepositions.Contains(Lemmas.Of(arguments.Document, preposition));

    private bool IsQuantity(int word) => classes.Contains(NounClasses.Quantity, Lemmas.Of(arguments.Document, word));

    // "inspectors of the agency", "members of the group": a description of no known country acts for what it is part of.
    private static bool StandsForWhole(Mention? mention) =>
        mention is { Kind: MentionKind.Nominal, Actor: { IsNamed: false, Country: null, Known: null } };

    // Of a whole that is known or of a known country: "the head of a gang" is no gang.
    private void Whole(int word, List<Mention> found, IReadOnlyList<Mention> except)
    {
        var whole = new List<Mention>();
        Nested(word, whole, except, MaxNesting - 1, ofOnly: true);
        found.AddRange(whole.Where(mention => mention.Actor is { } actor && (actor.Country is not null || actor.Known is not null) && !found.Contains(mention)));
    }

    private void Nested(int word, List<Mention> found, IReadOnlyList<Mention> except, int nesting, bool ofOnly)
    {
        var document = arguments.Document;
        var before = found.Count;
        foreach (var child in document.Children(word))
        {
            var relation = Deprel.Base(document[child].Deprel);
            var fits = ofOnly
                ? relation is Deprel.Nmod && Lemmas.HasOf(document, child)
                : relation is Deprel.Nmod or Deprel.Amod or Deprel.Compound or Deprel.Obl || (relation is Deprel.Obj && document[word].Upos == Upos.VERB);
            if (fits && !IsWhere(child))
            {
                Resolve(child, found, except, nesting + 1);
                if (found.Count > before)
                {
                    return;
                }
            }
        }

        if (ofOnly && nesting < MaxNesting - 1)
        {
            Nested(word, found, except, nesting, ofOnly: false);
        }
    }
}
