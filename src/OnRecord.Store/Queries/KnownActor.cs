using OnRecord.Records;

namespace OnRecord.Store.Queries;

/// <summary>An actor known across reports, as the reports of a <see cref="RecordWalk"/> speak of it.</summary>
/// <param name="Key">Its id across reports.</param>
public sealed record KnownActor(string Key, ActorKind Kind, string? Country, string? Wikidata)
{
    /// <summary>Every name that a report gives it, the longest first; the first is the one to show.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>PLOVER sectors, by code.</summary>
    public IReadOnlyList<string> Sectors { get; private init; } = [];

    /// <summary>Day of the first report that speaks of it; null when no such report has one.</summary>
    public string? First { get; private init; }

    public string? Last { get; private init; }

    public long Reports { get; private init; }

    internal KnownActor As(IReadOnlyList<Naming> namings) => this with
    {
        Names = [.. namings.Select(naming => naming.Name).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)],
        Sectors = [.. namings.SelectMany(naming => naming.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        First = namings.Min(naming => naming.First),
        Last = namings.Max(naming => naming.Last),
        Reports = namings.Sum(naming => naming.Reports),
    };

    internal sealed record Naming(string Name, IReadOnlyList<string> Sectors, string? First, string? Last, long Reports);
}
