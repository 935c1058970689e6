using OnRecord.Text;

namespace OnRecord.Store.Actors;

public enum AspectKind
{
    Name,
    Office,

    /// <summary>A standing tie of which it is the subject.</summary>
    Tie,

    /// <summary>A standing tie of which it is the object.</summary>
    TieOfOthers,
    Did,
    Received,
    Said,

    /// <summary>Told by sources of it, acting or acted on.</summary>
    SaidOf,
}

/// <summary>Something that reports tell of an actor, as often as they tell it.</summary>
/// <param name="What">A name, an office, a tie, an event type, or a class of cues.</param>
/// <param name="Detail">Whose office, the other end of a tie, the status of events, the kind of source; null for none.</param>
/// <param name="Other">The other actor's id across reports, where it has one.</param>
/// <param name="From">Stated first day of an office or tie; null when not stated.</param>
/// <param name="Texts">Distinct texts.</param>
/// <param name="Sources">Distinct ultimate sources: who is cited, or else the outlet. Each source that only its report knows is one.</param>
/// <param name="First">First day it was told.</param>
/// <param name="Example">The newest report that tells it, and where.</param>
public sealed record FoundAspect(
    AspectKind Kind, string What, string? Detail, string? Other, string? From, string? To, long Texts, long Sources, string? First, string? Last,
    StoredReport Example, TextSpan? Evidence);
