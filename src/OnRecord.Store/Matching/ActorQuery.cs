using OnRecord.Records;

namespace OnRecord.Store.Matching;

/// <summary>Whom to look for among the actors that are known across reports.</summary>
public sealed record ActorQuery(IReadOnlyList<string> Names)
{
    /// <summary>Empty for any.</summary>
    public IReadOnlyCollection<ActorKind> Kinds { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3, or codes of actors of no state.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public string? Wikidata { get; init; }

    /// <summary>Titles of offices, as in "foreign minister".</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];
}

/// <summary>An actor that may be the one looked for.</summary>
/// <param name="Key">Its id across reports.</param>
/// <param name="Names">The longest first, which is the one to show.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Features">What the score is made of, by name.</param>
public sealed record ActorMatch(string Key, ActorKind Kind, string? Country, string? Wikidata, IReadOnlyList<string> Names, double Score, IReadOnlyDictionary<string, double> Features);
