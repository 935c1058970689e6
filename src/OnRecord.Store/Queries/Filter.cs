using OnRecord.Records;

namespace OnRecord.Store.Queries;

/// <summary>Which items are asked for. Whatever is null asks for all.</summary>
public sealed record Filter
{
    /// <summary>Words of a name, a Wikidata item, or an actor's id across reports.</summary>
    public string? Actor { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or a code of actors of no state, as in the record.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER event type.</summary>
    public string? Type { get; init; }

    public Status? Status { get; init; }

    public SourceKind? SourceKind { get; init; }

    /// <summary>As the reports spell it, whatever the case.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day, ISO 8601: of the event for events, of publication for all else.</summary>
    public string? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public string? To { get; init; }

    /// <summary>Id of a report: only what stands in the reports of its story.</summary>
    public string? Story { get; init; }

    /// <summary>Of the tellings of one event only the first that fits; for events.</summary>
    public bool Joined { get; init; }

    /// <summary>Every carrier of a text and every version of a report, not only the first carrier and the last version.</summary>
    public bool All { get; init; }

    /// <summary>The most items that are given; null for no limit.</summary>
    public int? Limit { get; init; }
}
