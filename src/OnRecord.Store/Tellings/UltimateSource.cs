using OnRecord.Records;
using OnRecord.Store.Ids;

namespace OnRecord.Store.Tellings;

/// <summary>Whose word something rests on in the end: the source that the report names, and not the report that passes it on; without
/// one, the agency that the report credits, or its outlet.</summary>
/// <param name="Key">The same for the same source; null for one that cannot be told from others, such as every anonymous one.</param>
internal sealed record UltimateSource(string? Key, bool IsAnonymous)
{
    private const int Deepest = 8;

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

    /// <summary>The innermost source whom the report tells from others, of something that hangs on an attribution.</summary>
    /// <param name="own">Of what the report says on its own word.</param>
    /// <param name="find">The attribution of an id in the report; null for none.</param>
    public static UltimateSource Of(string? attribution, UltimateSource own, Func<string, CitedSource?> find)
    {
        UltimateSource? untold = null;
        for (var depth = 0; attribution is not null && depth < Deepest && find(attribution) is { } by; depth++)
        {
            var source = by.Kind == SourceKind.OutletItself ? own : OfSource(by.Kind, by.ActorKey, by.Name);
            if (source.Key is not null || source.IsAnonymous)
            {
                return source;
            }

            untold ??= source;
            attribution = by.Within;
        }

        return untold ?? own;
    }

    private static string Outlet(string name) => $"outlet:{ActorKey.Fold(name)}";
}

/// <summary>Who is cited, and the id of the attribution that this is told in.</summary>
internal record CitedSource(SourceKind Kind, string? Within, string? ActorKey, string? Name);
