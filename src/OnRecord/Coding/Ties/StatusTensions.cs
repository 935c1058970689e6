using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Events of one type between the same actors at the same time, told once as having happened and once as
/// not.</summary>
internal sealed class StatusTensions(Items items)
{
    public IEnumerable<TensionDraft> Find()
    {
        var told = items.Draft.Events.Where(item => item.Status is Status.Happened or Status.UnderWay && item.Actors.Count > 0).ToLookup(Key);
        foreach (var untrue in items.Draft.Events.Where(item => item.Status is Status.DidNotHappen or Status.Denied && item.Actors.Count > 0))
        {
            var rival = told[Key(untrue)].FirstOrDefault(item => SameEvent.SharesActors(item, untrue) && SameEvent.SharesTime(item, untrue)
                && item.Mode == untrue.Mode && HasBothSides(item, untrue));
            if (rival is not null)
            {
                List<TextSpan> evidence = [items.AnchorOf(rival), items.AnchorOf(untrue)];
                evidence.Sort();
                yield return new TensionDraft([rival, untrue], Why(rival, untrue), evidence);
            }
        }
    }

    private static (string Type, ActorDraft? Actor) Key(EventDraft item) => (item.Type, item.Actors[0].Actor);

    /// <summary>Without a shared recipient or time, two events of a type are seldom one.</summary>
    private static bool HasBothSides(EventDraft first, EventDraft second) =>
        (first.Recipients.Count > 0 && second.Recipients.Count > 0) || (first.Time is not null && second.Time is not null);

    private static string Why(EventDraft told, EventDraft untrue) =>
        $"{Source(told)} tells it as {(told.Status == Status.UnderWay ? "under way" : "having happened")}, {Source(untrue)} "
        + (untrue.Status == Status.Denied ? "denies it." : "says that it did not happen.");

    private static string Source(EventDraft item) => item.Attribution is { } said ? said.Actor?.Name ?? "a source" : "the report";
}
