namespace OnRecord.Coding.Events;

/// <summary>Joins an event told twice: same type, mode that does not differ, same actors and recipients, times that do
/// not differ. The later telling's anchor becomes further evidence of the first.</summary>
internal static class EventMerging
{
    public static void Merge(List<EventDraft> events)
    {
        var first = new Dictionary<string, List<EventDraft>>(StringComparer.Ordinal);
        for (var i = 0; i < events.Count; i++)
        {
            var item = events[i];
            if (!first.TryGetValue(item.Type, out var earlier))
            {
                first[item.Type] = [item];
                continue;
            }

            if (earlier.Find(other => IsSame(other, item)) is { } same)
            {
                same.Anchor.AddRange(item.Anchor.Except(same.Anchor));
                same.Mode ??= item.Mode;
                same.Time ??= item.Time;
                same.Place ??= item.Place;
                same.Contexts.AddRange(item.Contexts.Except(same.Contexts));
                events.RemoveAt(i--);
            }
            else
            {
                earlier.Add(item);
            }
        }
    }

    private static bool IsSame(EventDraft a, EventDraft b) =>
        a.Operator == b.Operator
        && (a.Mode is null || b.Mode is null || a.Mode == b.Mode)
        && (a.Time is null || b.Time is null || a.Time.Value == b.Time.Value)
        && a.Actors.Count > 0
        && AreSame(a.Actors, b.Actors)
        && AreSame(a.Recipients, b.Recipients);

    private static bool AreSame(List<ParticipantDraft> a, List<ParticipantDraft> b) =>
        a.Count == b.Count && a.All(p => p.Actor is not null && b.Exists(q => q.Actor == p.Actor));
}
