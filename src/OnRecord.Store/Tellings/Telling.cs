using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>An event as one report tells it.</summary>
/// <param name="Appearance">Sorts reports by time.</param>
/// <param name="From">First day, when the report gives one; null too for a deadline.</param>
/// <param name="Anchor">The words that tell it.</param>
internal sealed record Telling(
    long Report, int N, string Id, string Appearance, string Day, string Type, string? Mode, string? Place, string? PlaceCountry, string? From, string? To,
    Status Status, string Anchor, UltimateSource Source)
{
    public List<Party> Actors { get; } = [];

    public List<Party> Recipients { get; } = [];

    public List<Count> Counts { get; } = [];

    /// <summary>Its report tells no other event of its type.</summary>
    public bool IsOnlyOne { get; set; }

    /// <summary>Told as fact or as none, and not as something to come.</summary>
    public bool IsOfFact => Status is Status.Happened or Status.UnderWay or Status.Possible || IsDenied;

    public bool IsDenied => Status is Status.Denied or Status.DidNotHappen;

    public bool IsAsserted => Status is Status.Happened or Status.UnderWay;
}
