using OnRecord.Coding.Entities;
using OnRecord.Coding.Times;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Events;

/// <summary>Place and time of events, by what they hang on: a phrase belongs to the nearest event above it.</summary>
internal sealed class EventCircumstances(Draft draft, ReferenceLexicon nouns)
{
    /// <summary>What stands before the place where something is done.</summary>
    public static readonly HashSet<string> PlacePrepositions = new(StringComparer.Ordinal) { "in", "at", "near", "outside", "around", "across", "throughout", "off", "through", "inside", "along" };

    // Where something goes to is where it happens, when that is a place and no government.
    private static readonly HashSet<string> GoalPrepositions = new(StringComparer.Ordinal) { "to", "into", "toward", "towards", "onto" };

    public void Attach()
    {
        var nearest = new NearestEvent(draft);
        var between = new Dictionary<EventDraft, int>(ReferenceEqualityComparer.Instance);
        foreach (var time in draft.Times)
        {
            if (nearest.Above(time.Head, out var clauses) is { } item && (IsBetter(time, item.Time) || IsNearer(time, clauses, item, between)))
            {
                (item.Time, between[item]) = (time, clauses);
            }
        }

        foreach (var mention in draft.Mentions)
        {
            if (IsPlace(mention) && nearest.Above(mention.Head) is { Place: null } item)
            {
                item.Place = mention;
            }
        }
    }

    // "Employees detained on 22 August were released on Tuesday": each day belongs to its own verb.
    private static bool IsNearer(TimeExpression time, int clauses, EventDraft item, Dictionary<EventDraft, int> between) =>
        item.Time is { } other && other.IsDeadline == time.IsDeadline && other.IsDuration == time.IsDuration && clauses < between[item];

    private static bool IsBetter(TimeExpression time, TimeExpression? other) =>
        other is null || (time.IsDeadline && !other.IsDeadline) || (other.IsDuration && !time.IsDuration);

    private bool IsPlace(Mention mention)
    {
        if (mention.Kind != MentionKind.Name
            || (mention.Actor is { Kind: not (ActorKind.Place or ActorKind.State) } && mention.Label != EntityLabel.Location))
        {
            return false;
        }

        return Deprel.Base(draft.Document[mention.Head].Deprel) is Deprel.Obl or Deprel.Nmod && IsPlace(mention, mention.Head);
    }

    private bool IsPlace(Mention mention, int head)
    {
        foreach (var child in draft.Document.Children(head))
        {
            if (draft.Document[child].Deprel != Deprel.Case)
            {
                continue;
            }

            // "Near the Libyan town of Sebha".
            if (child < head && draft.Document.FormIs(child, "of") && draft.Document[head].Head is >= 0 and var noun && noun < child && head == mention.Head && nouns.Noun(draft.Document[noun].Lemma) is { Kind: "place" })
            {
                return IsPlace(mention, noun);
            }

            return PlacePrepositions.Contains(draft.Document[child].Lemma) || (GoalPrepositions.Contains(draft.Document[child].Lemma) && mention.Actor is null or { Kind: ActorKind.Place });
        }

        return false;
    }
}
