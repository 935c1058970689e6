using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events.Counting;
using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Coding.Events;

/// <summary>Joins an event told twice: same type and standing, on the same word, mode that does not differ, same actors and
/// recipients, times and counts that do not differ, and a word in common where nobody receives it. The later telling's anchor becomes
/// further evidence of the first. What the headline tells, the text tells on whose word.</summary>
internal sealed class EventMerging(Draft draft)
{
    private readonly Document _document = draft.Document;

    public void Merge()
    {
        var first = new Dictionary<string, List<EventDraft>>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Events.Count; i++)
        {
            var item = draft.Events[i];
            if (!first.TryGetValue(item.Type, out var earlier))
            {
                first[item.Type] = [item];
                continue;
            }

            if (earlier.Find(other => IsSame(other, item)) is { } same)
            {
                Join(same, item);
                draft.Events.RemoveAt(i--);
            }
            else
            {
                earlier.Add(item);
            }
        }
    }

    private void Join(EventDraft first, EventDraft later)
    {
        if (IsHeadline(first))
        {
            first.Attribution ??= later.Attribution;
        }

        first.Anchor.AddRange(later.Anchor.Except(first.Anchor));
        first.Mode ??= later.Mode;
        first.Time ??= later.Time;
        first.Place ??= later.Place;
        first.Counts.AddRange(later.Counts.Where(count => first.Counts.TrueForAll(known => known.Kind != count.Kind)));
        first.Contexts.AddRange(later.Contexts.Except(first.Contexts));
    }

    private bool IsSame(EventDraft a, EventDraft b) =>
        a.Operator == b.Operator
        && a.Status == b.Status && a.Polarity == b.Polarity
        && (a.Mode is null || b.Mode is null || a.Mode == b.Mode)
        && (a.Time is null || b.Time is null || a.Time.Value == b.Time.Value)
        && a.Actors.Count > 0
        && CountRange.Conflict(a, b) is null
        && AreSame(a.Actors, b.Actors)
        && AreSame(a.Recipients, b.Recipients)
        && (a.Recipients.Count > 0 || ShareWord(a, b))
        && (IsSameWord(a.Attribution, b.Attribution) || (a.Attribution is null && IsHeadline(a)));

    private static bool IsSameWord(AttributionDraft? a, AttributionDraft? b) =>
        ReferenceEquals(a, b) || (a?.Actor is { } source && source == b?.Actor);

    private bool ShareWord(EventDraft a, EventDraft b) => a.Anchor.Exists(x => b.Anchor.Exists(y => _document[x].Lemma == _document[y].Lemma));

    private bool IsHeadline(EventDraft item)
    {
        var block = _document.SentenceOf(item.Anchor[0]).Block;
        return block < draft.Article.Blocks.Count && draft.Article.Blocks[block].Kind == BlockKind.Headline;
    }

    private static bool AreSame(List<ParticipantDraft> a, List<ParticipantDraft> b) =>
        a.Count == b.Count && a.All(p => p.Actor is not null && b.Exists(q => q.Actor == p.Actor));
}
