using OnRecord.Records;
using OnRecord.Store.Ids;

namespace OnRecord.Store.Tellings;

/// <summary>Whose word something rests on in the end: the source that the report names, and not the report that passes it on; without
/// one, the agency that the report credits, or its outlet.</summary>
/// <param name="Key">The same for the same source; null for one that cannot be told from others, such as every anonymous one.</param>
internal sealed record UltimateSource(string? Key, bool IsAnonymous)
{
    /// <summary>What a report says on its own word.</summary>
    public static UltimateSource OfReport(string? wire, string? outlet, string reportKey) =>
        new(wire is not null ? Outlet(wire) : outlet is { Length: > 0 } ? Outlet(outlet) : $"report:{reportKey}", false);

    /// <param name="actorKey">Id of the source across reports.</param>
    /// <param name="name">As the report calls the source.</param>
    public static UltimateSource OfSource(SourceKind kind, string? actorKey, string? name)
    {
        if (kind == SourceKind.Anonymous)
        {
            return new UltimateSource(null, true);
        }

        if (actorKey is not null)
        {
            return new UltimateSource($"actor:{actorKey}", false);
        }

        var folded = ActorKey.Fold(name ?? "");
        return folded.Length == 0 ? new UltimateSource(null, false)
            : kind is SourceKind.Outlet or SourceKind.Broadcaster ? new UltimateSource(Outlet(folded), false)
            : new UltimateSource($"called:{folded}", false);
    }

    private static string Outlet(string name) => $"outlet:{ActorKey.Fold(name)}";
}
