using OnRecord.Knowledge.Ontology;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Events;

/// <summary>Contexts of a sentence and modes of a clause, by their words.</summary>
internal sealed class EventContexts(Document document, EventLexicon lexicon)
{
    private const int MaxClauseWords = 80;

    public List<string> Of(Sentence sentence)
    {
        var lemmas = new List<string>(sentence.Tokens.Length);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            lemmas.Add(Lemmas.Of(document, i));
        }

        var found = new List<string>();
        for (var i = 0; i < lemmas.Count; i++)
        {
            lexicon.Contexts.At(lemmas, i, found);
        }

        return found;
    }

    /// <summary>Contexts that an event has by its type and its participants.</summary>
    public IEnumerable<string> Of(EventDraft item)
    {
        foreach (var sign in lexicon.ContextSigns)
        {
            if (IsOfType(sign, item) && Has(item.Actors, sign.Actors) && Has(item.Recipients, sign.Recipients) && (!sign.IsForeign || IsForeign(item)))
            {
                yield return sign.Context;
            }
        }
    }

    private static bool IsOfType(ContextSign sign, EventDraft item) =>
        sign.Types.Count == 0 || sign.Types.Contains(item.Type) || (item.Mode is not null && sign.Types.Contains($"{item.Type}/{item.Mode}"));

    private static bool Has(List<ParticipantDraft> participants, IReadOnlySet<string> sectors) =>
        sectors.Count == 0 || participants.Exists(participant => participant.Actor?.Sectors.Exists(sectors.Contains) == true);

    // Two who act together, as in talks, are each other's other side.
    private static bool IsForeign(EventDraft item)
    {
        var countries = item.Actors.Concat(item.Recipients).Select(Governing).OfType<string>().ToHashSet();
        return countries.Count > 1;
    }

    private static string? Governing(ParticipantDraft participant) =>
        participant.Actor is { Country: not null } actor && (actor.Kind is ActorKind.State or ActorKind.Government || actor.Sectors.Exists(sector => sector is "GOV" or "PRE"))
            ? actor.Country
            : null;

    /// <summary>The mode that the words of the clause tell, or null.</summary>
    public string? ModeOf(string type, int head)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<int>([head]);
        while (pending.TryDequeue(out var word) && lemmas.Count < MaxClauseWords)
        {
            lemmas.Add(Lemmas.Of(document, word));
            foreach (var child in document.Children(word))
            {
                if (document[child].Deprel is not (Deprel.Conj or Deprel.AclRelcl or Deprel.Parataxis or Deprel.Ccomp))
                {
                    pending.Enqueue(child);
                }
            }
        }

        return lexicon.Modes.ModeOf(type, lemmas);
    }
}
