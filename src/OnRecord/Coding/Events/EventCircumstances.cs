using OnRecord.Coding.Entities;
using OnRecord.Coding.Times;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Events;

/// <summary>Place and time of events, by what they hang on: a phrase belongs to the nearest event above it.</summary>
internal sealed class EventCircumstances(Draft draft)
{
    private static readonly HashSet<string> PlacePrepositions = new(StringComparer.Ordinal) { "in", "at", "near", "outside", "around", "across", "throughout", "off" };

    public void Attach()
    {
        var events = new Dictionary<int, EventDraft>();
        foreach (var item in draft.Events)
        {
            foreach (var word in item.Anchor)
            {
                events.TryAdd(word, item);
            }
        }

        foreach (var time in draft.Times)
        {
            if (Above(events, time.Head) is { } item && IsBetter(time, item.Time))
            {
                item.Time = time;
            }
        }

        foreach (var mention in draft.Mentions)
        {
            if (IsPlace(mention) && Above(events, mention.Head) is { Place: null } item)
            {
                item.Place = mention;
            }
        }
    }

    private static bool IsBetter(TimeExpression time, TimeExpression? other) =>
        other is null || (time.IsDeadline && !other.IsDeadline) || (other.IsDuration && !time.IsDuration);

    private bool IsPlace(Mention mention)
    {
        if (mention.Kind != MentionKind.Name
            || (mention.Actor is { Kind: not (ActorKind.Place or ActorKind.State) } && mention.Label != EntityLabel.Location))
        {
            return false;
        }

        foreach (var child in draft.Document.Children(mention.Head))
        {
            if (draft.Document[child].Deprel == Deprel.Case && PlacePrepositions.Contains(draft.Document[child].Lemma))
            {
                return Deprel.Base(draft.Document[mention.Head].Deprel) is Deprel.Obl or Deprel.Nmod;
            }
        }

        return false;
    }

    // Speech verbs pass a phrase down: "said on Monday" dates the saying, so only governors count.
    private EventDraft? Above(Dictionary<int, EventDraft> events, int word)
    {
        var start = word;
        for (; word >= 0; word = draft.Document[word].Head)
        {
            if (events.TryGetValue(word, out var item))
            {
                return item;
            }

            if (word != start && draft.Document[word].Upos == Upos.VERB && Below(events, word) is { } below)
            {
                return below;
            }

            if (word != start && EndsClause(word))
            {
                return null;
            }
        }

        return null;
    }

    // Infinitives and participles pass a phrase on to what governs them: "a deal to end the mission by May".
    private bool EndsClause(int word) =>
        draft.Document[word].Upos == Upos.VERB
        && (draft.Document[word].Deprel is not (Deprel.Xcomp or Deprel.Acl or Deprel.Advcl) || draft.Document.HasChild(word, Deprel.Nsubj));

    // A verb that is no event but holds one as its subject or object: "the meeting took place on Monday".
    private EventDraft? Below(Dictionary<int, EventDraft> events, int verb)
    {
        foreach (var child in draft.Document.Children(verb))
        {
            if (Deprel.Base(draft.Document[child].Deprel) is Deprel.Nsubj or Deprel.Obj && events.TryGetValue(child, out var item))
            {
                return item;
            }
        }

        return null;
    }
}
