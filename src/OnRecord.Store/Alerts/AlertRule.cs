using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Store.Alerts;

/// <summary>Of what to tell whom.</summary>
/// <param name="Name">What it has told it has told under this name.</param>
/// <param name="Filters">Any of these takes an item; never empty. Of each, actor, country, type, status, source kind and outlet count.</param>
public sealed record AlertRule(string Name, AlertKind Kind, IReadOnlyList<Filter> Filters)
{
    /// <summary>What the report must hold; null for anything.</summary>
    public SearchQuery? Words { get; init; }

    /// <summary>Names of the sources that the report may come from; empty for any.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Days: a report that was published longer ago is not news.</summary>
    public int Newest { get; init; } = 30;

    /// <summary>Days after a deadline in which reports of its day may still come in.</summary>
    public int Grace { get; init; }

    /// <summary>Names of the channels that are told.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];
}
