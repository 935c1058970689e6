using OnRecord.Records;

namespace OnRecord.Knowledge.Actors;

/// <summary>An entry of the knowledge base: a person with terms of office, or an organisation.</summary>
public sealed class KnownActor
{
    /// <summary>Stable across versions of the data: made from the name and the country.</summary>
    public required string Id { get; init; }

    /// <summary>Without the bracketed word that tells it from others of the same name in the table.</summary>
    public required string Name { get; init; }

    /// <summary>True when others bear the name too, so that the name alone does not lead here.</summary>
    internal bool IsNameShared { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>Kind as the data table gives it ("armed group", "media", "leader").</summary>
    public required string Category { get; init; }

    /// <summary>ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO …); null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sectors, primary first.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>Offices held, oldest first; empty for organisations.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    public string? Wikidata { get; init; }
}
