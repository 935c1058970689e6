using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>Who takes part in an event, as far as reports can be compared on it.</summary>
/// <param name="Actor">The actor across reports; null for one that only its report knows.</param>
/// <param name="Name">Folded.</param>
internal sealed record Party(long? Actor, string? Country, string Name, ActorKind Kind)
{
    private bool SpeaksForCountry => Kind is ActorKind.State or ActorKind.Government or ActorKind.Institution;

    /// <summary>The same actor, or one of the same name; of a person the last name will do.</summary>
    public bool Is(Party other) => (Actor is not null && Actor == other.Actor) || (Name.Length > 0 && Name == other.Name)
        || (Kind == ActorKind.Person && other.Kind == ActorKind.Person && Last(Name) == Last(other.Name) && (IsOneName || other.IsOneName));

    /// <summary>A state and those who act for it.</summary>
    public bool IsNear(Party other) => Country is not null && Country == other.Country && (SpeaksForCountry || other.SpeaksForCountry);

    private bool IsOneName => Name.Length > 0 && !Name.Contains(' ');

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
