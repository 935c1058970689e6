using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;

namespace OnRecord.Coding.Ties;

/// <summary>Whether two events may be one happening.</summary>
internal static class SameEvent
{
    /// <summary>True when the actors known on both sides have one in common, and so the recipients.</summary>
    public static bool SharesActors(EventDraft first, EventDraft second) =>
        Meets(first.Actors, second.Actors) && Meets(first.Recipients, second.Recipients)
        && (Known(first.Actors).Any() || Known(first.Recipients).Any());

    public static bool SharesTime(EventDraft first, EventDraft second) =>
        first.Time is null || second.Time is null || first.Time.Value == second.Time.Value;

    private static bool Meets(List<ParticipantDraft> first, List<ParticipantDraft> second) =>
        !Known(first).Any() || !Known(second).Any() || Known(first).Intersect(Known(second)).Any();

    private static IEnumerable<ActorDraft> Known(List<ParticipantDraft> participants) =>
        participants.Select(participant => participant.Actor).OfType<ActorDraft>();
}
